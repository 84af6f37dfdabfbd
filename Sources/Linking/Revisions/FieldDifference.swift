/// What changed of headline, standfirst, byline and time of publication.
struct FieldDifference {
    private(set) var changes: [RevisionChange] = []

    init(_ before: RevisionContent, _ after: RevisionContent, names: Set<UInt64>) {
        // The headline in a feed is another than that of the page.
        guard before.isFromFeed == after.isFromFeed else { return }
        compare(.title, before.title, after.title, names)
        compare(.subtitle, before.subtitle, after.subtitle, names)
        compare(.byline, before.byline.joined(separator: ", "), after.byline.joined(separator: ", "), names)
        if let (former, time) = FieldDifference.times(before.publication, after.publication) {
            changes.append(
                RevisionChange(
                    .publication, .changed, before: RevisionChange.Side(text: former),
                    after: RevisionChange.Side(text: time)))
        }
    }

    private mutating func compare(
        _ subject: RevisionChange.Subject, _ before: String?, _ after: String?, _ names: Set<UInt64>
    ) {
        let (before, after) = (RevisionText(before ?? ""), RevisionText(after ?? ""))
        if before.key == after.key { return }
        if before.words.isEmpty {
            changes.append(RevisionChange(subject, .added, after: RevisionChange.Side(text: after.excerpt())))
        } else if after.words.isEmpty {
            changes.append(RevisionChange(subject, .removed, before: RevisionChange.Side(text: before.excerpt())))
        } else {
            changes.append(EditedText(before, after).change(subject, names: names))
        }
    }

    /// Returns the two times where they are different ones, as exactly as both are known.
    ///
    /// A time from another place of the page may be that of something else, and the one of the last change is no time of publication.
    private static func times(
        _ before: RevisionContent.Publication?, _ after: RevisionContent.Publication?
    ) -> (String, String)? {
        guard let before, let after, before.source == after.source, before.source != "change" else { return nil }
        let precision = max(vagueness(before), vagueness(after))
        let (former, time) = (text(before, precision), text(after, precision))
        return former == time ? nil : (former, time)
    }

    /// How exact a time may be, the most exact first, with the number of characters that tell it.
    private static let precisions = [("second", 20), ("minute", 16), ("day", 10), ("month", 7), ("year", 4)]

    private static func vagueness(_ publication: RevisionContent.Publication) -> Int {
        precisions.firstIndex { $0.0 == publication.precision } ?? 0
    }

    private static func text(_ publication: RevisionContent.Publication, _ precision: Int) -> String {
        let (name, length) = precisions[precision]
        return String((name == "day" ? publication.day ?? publication.time : publication.time).prefix(length))
    }
}
