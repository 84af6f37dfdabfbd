/// The name of an attribute that says what an element is: what pages name their parts with, and what `meta`,
/// `link`, `time` and microdata say.
package enum AttributeName: String, CaseIterable, Sendable {
    case id, role, name, itemprop
    case `class`
    case dataComponent = "data-component"
    case dataTestid = "data-testid"
    case dataTestID = "data-test-id"
    case dataModule = "data-module"
    case dataType = "data-type"
    case dataWidget = "data-widget"
    case dataBlock = "data-block"
    case dataName = "data-name"
    case dataQA = "data-qa"
    case dataTracking = "data-tracking"
    case dataRole = "data-role"
    case ariaLabel = "aria-label"
    case ariaLabelledby = "aria-labelledby"
    case ariaHidden = "aria-hidden"
    case hidden, style
    case href, rel, property, content, datetime, lang
    /// What an `abbr` stands for, such as the whole date of an hour.
    case title
    case xmlLang = "xml:lang"
    case httpEquiv = "http-equiv"
    /// What programs give their parts: `data-acme-module`.
    case dataPart = "data-*"
    /// One of those that the caller of the parser asked for: the tree has its name.
    case other = ""

    /// Whether pages name their parts with it.
    package var isLabel: Bool {
        switch self {
        case .id, .class, .role, .name, .itemprop, .ariaLabel, .dataComponent, .dataTestid, .dataTestID, .dataModule,
            .dataType, .dataWidget, .dataBlock, .dataName, .dataQA, .dataTracking, .dataRole, .dataPart:
            true
        default: false
        }
    }

    /// Whether programs give their parts the name `name`, in lower case: `data-acme-module`.
    static func isOfPart(_ name: some BidirectionalCollection<UInt8>) -> Bool {
        guard name.starts(with: "data-".utf8) else { return false }
        return ["-module", "-widget", "-component"].contains { name.reversed().starts(with: $0.utf8.reversed()) }
    }
}
