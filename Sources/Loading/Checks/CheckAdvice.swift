/// What to do where a built-in check has failed, a sentence for each.
enum CheckAdvice {
    private static let extractAgain =
        "Do the stage again by copydesk-extract --run ID; if it fails again, report it with the article's line of extract.jsonl."
    private static let buildAnew =
        "Delete articles.sqlite and the files beside it that begin so: the next copydesk run builds the same rows anew from the runs."
    private static let lookAtPages =
        "Look at new pages of the outlet: its template has changed, and an override (clean.overrides) can say where the article stands."

    static let sentences = [
        "offsetsInBody": extractAgain,
        "textsInBody": extractAgain,
        "speakersKnown": extractAgain,
        "confidencesInRange": extractAgain,
        "searchIndexComplete": buildAnew,
        "articlesWithoutDate":
            "See by copydesk why ID whether the pages tell a date; where they do, an override (clean.overrides) can say in which element.",
        "articlesWithoutOutlet": "Give the source its outlet in pipeline.json, or the articles theirs in the index.",
        "articlesWithoutText": "See by copydesk why ID what was removed, and by which rule.",
        "articlesOutOfTime":
            "See by copydesk why ID what the pages tell; an override (clean.overrides) can say in which element the right date stands.",
        "copies": "See by copydesk-ask copies whether two sources bring the same articles.",
        "unattributedQuotes":
            "See by copydesk-ask unattributed-quotes whether the pages have lost the sentences beside their quotations.",
        "outletsHeardFrom": "See by copydesk status whether its source can be had, and whether its site has moved.",
        "articlesAsUsual":
            "See by copydesk-ask sources which source has brought less than before; a quiet night brings little.",
        "qualityAsUsual": lookAtPages,
        "lengthsAsUsual": lookAtPages,
        "datesAsUsual":
            "Look at new pages of the outlet: its template has changed, and an override (clean.overrides) can say in which element the date stands.",
    ].merging(DatabaseChecks.names.map { ($0, buildAnew) }) { $1 }
}

extension CheckResult {
    /// The result with what to do, where the check has failed.
    var advised: CheckResult {
        guard !passed else { return self }
        var result = self
        result.advice = CheckAdvice.sentences[name]
        return result
    }
}
