/// Rules for what is not the article by where it stands, whatever it says.
extension BoilerplateRule {
    static let repeatedHeadline = BoilerplateRule(
        name: "repeatedHeadline", reason: "is the headline again")

    static let standfirst = BoilerplateRule(
        name: "standfirst", reason: "belongs to the headline: the field `subtitle` has it")

    static let headLabel = BoilerplateRule(
        name: "headLabel", reason: "is a label above the article: outlet, section or the like")

    static let headerField = BoilerplateRule(
        name: "headerField", reason: "is a field of the file's header")

    static let otherArticle = BoilerplateRule(
        name: "otherArticle", reason: "belongs to the next article on the page")

    static let outsideBody = BoilerplateRule(
        name: "outsideBody", reason: "stands beside the element that holds the article")

    static let afterBody = BoilerplateRule(
        name: "afterBody", reason: "follows the element that the page calls the body")

    static let tail = BoilerplateRule(
        name: "tail", reason: "is a heading or link after the last paragraph")

    static let override = BoilerplateRule(
        name: "override", reason: "is removed by the file of overrides for this outlet")

    static let overriddenField = BoilerplateRule(
        name: "override", reason: "is a field by the file of overrides for this outlet")

    static let shownPart = BoilerplateRule(
        name: "shownPart", reason: "is what the page shows of a body that its data hold in full")

}
