import Markup
import Text

extension HeadLines {
    /// The dates between marks in lines of the head: "Essay – Published: 2026.05.04 |", "● May 4, 2026 ●".
    var datesBetweenMarks: [String?] {
        range.flatMap { node -> [String?] in
            let bytes = HeadLines.trimmed(regions.tree.text(of: node))
            guard (10...80).contains(bytes.count), bytes.contains(where: { $0.isASCIIDigit }),
                !regions.isOutsideArticle(node)
            else { return [] }
            let parts = HeadLines.parts(of: String(decoding: bytes, as: UTF8.self))
            guard parts.count > 1 else { return [] }
            return parts.filter { part in
                let plain = NormalizedText.of(part)
                return TimestampLine.isDateOnly(plain) && !PublicationDates.announcesChange(plain)
            }
        }
    }

    /// The names that stand alone right before the day: "Ann Example", "4 May 2026".
    func namesBesideDates(_ times: [Int]) -> [[Credit]] {
        let near = range
        return (dates + times.filter(near.contains)).sorted().compactMap { date in
            let before = near.lowerBound.upTo(date).suffix(HeadLines.maximumDistanceOfName).last { node in
                regions.tree.nodes[node].tag == .text && regions.tree.text(of: node).contains { $0 > 64 }
            }
            guard let before, before > headline ?? Int.max, !regions.isOutsideArticle(before) else { return nil }
            let text = WhitespaceNormalizedText.of(before, in: regions.tree)
            let isAlone = text.utf8.count <= HeadLines.maximumBytesOfName && !text.contains(",")
            return isAlone && SigningLine.isSigned("By \(text)") ? [Credit(markup: text)] : nil
        }
    }

    private static let maximumDistanceOfName = 24
    private static let maximumBytesOfName = 40

    /// Returns what stands between bars, dots and dashes.
    private static func parts(of line: String) -> [String] {
        let scalars = Array(line.unicodeScalars)
        let marks: Set<Unicode.Scalar> = ["|", "·", "•", "●", "–", "—"]
        let parts = scalars.indices.split { index in
            marks.contains(scalars[index])
                || scalars[index] == "-" && scalars[at: index - 1] == " " && scalars[at: index + 1] == " "
        }
        return parts.map { String(Array(scalars[within: $0.startIndex.upTo($0.endIndex)])) }
    }
}

/// The dates of which the page says in words that the article was published then, wherever it says so: "Posted on April 13, 2026",
/// or a time under the heading "Published".
struct AnnouncedDates {
    let regions: PageRegions
    /// The `time` elements of the page.
    let times: [Int]

    /// The nodes of the dates; none where several days are announced, as on cards.
    var nodes: [Int] {
        let announced = lines + labelled
        let days = Set(announced.map { NormalizedText.of(WhitespaceNormalizedText.of($0, in: regions.tree)) })
        return days.count == 1 ? announced : []
    }

    /// The texts that begin with a verb of publication and are a date.
    private var lines: [Int] {
        let tree = regions.tree
        return tree.nodes.indices.filter { node in
            guard tree.nodes[node].tag == .text else { return false }
            let text = HeadLines.trimmed(tree.text(of: node))
            guard (12...60).contains(text.count), text.contains(where: { $0.isASCIIDigit }) else { return false }
            let plain = NormalizedText.of(String(decoding: text, as: UTF8.self))
            return AnnouncedDates.openings.contains { plain.hasPrefix($0) } && TimestampLine.isDateOnly(plain)
                && !regions.isOutsideArticle(node)
        }
    }

    /// The times after a text that is the name of the field, also in a box beside the article.
    private var labelled: [Int] {
        let tree = regions.tree
        return times.prefix(10).filter { time in
            let label = max(0, time - 8).upTo(time).last { node in
                tree.nodes[node].tag == .text && tree.text(of: node).contains { $0 > 32 }
            }
            guard let label else { return false }
            return AnnouncedDates.labels.contains(
                NormalizedText.of(String(decoding: tree.text(of: label).prefix(40), as: UTF8.self)))
        }
    }

    private static let openings = ["posted on ", "published on ", "first published ", "posted ", "published "]
    private static let labels: Set<String> = [
        "published", "published on", "date published", "publication date", "publish date", "posted on",
        "date of publication",
        "veröffentlicht", "veröffentlicht am", "publié le", "publicado el",
    ]
}
