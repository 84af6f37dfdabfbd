/// The text of an article with its quotations, reported speech and names marked.
struct MarkedText {
    /// A part of the text, by offsets of Unicode scalars, with the tags that are around it.
    struct Mark {
        let range: Range<Int>
        let open: String
        let close: String
        /// What stands behind it, such as the speaker.
        var tail = ""
    }

    /// A paragraph, with the element that it is.
    struct Paragraph {
        let range: Range<Int>
        let element: String
    }

    private let scalars: [Unicode.Scalar]
    /// In the order in which they begin, the longer ones first.
    private var waiting: ArraySlice<Mark>
    /// Those around the place that has been reached, the outermost first.
    private var open: [Mark] = []

    init(_ text: String, _ marks: [Mark]) {
        scalars = Array(text.unicodeScalars)
        let count = scalars.count
        waiting =
            marks.filter { !$0.range.isEmpty && 0 <= $0.range.lowerBound && $0.range.upperBound <= count }
            .sorted { ($0.range.lowerBound, $1.range.upperBound) < ($1.range.lowerBound, $0.range.upperBound) }[...]
    }

    /// Returns the paragraphs, which must be in their order, as elements.
    mutating func html(of paragraphs: [Paragraph]) -> [String] {
        paragraphs.map { "<\($0.element)><bdi>\(html(of: $0.range))</bdi></\($0.element)>" }
    }

    /// Marks may cross: each piece of text between two of their ends is put into all that hold it.
    private mutating func html(of paragraph: Range<Int>) -> String {
        let range = paragraph.clamped(to: 0..<scalars.count)
        skip(to: range.lowerBound)
        var (html, place) = ("", range.lowerBound)
        while place < range.upperBound {
            while let next = waiting.first, next.range.lowerBound <= place {
                open.append(next)
                waiting.removeFirst()
            }
            let ends = open.map(\.range.upperBound) + [waiting.first?.range.lowerBound ?? range.upperBound]
            let end = min(ends.min() ?? range.upperBound, range.upperBound)
            html += open.map(\.open).joined() + escaped(place..<end) + open.reversed().map(\.close).joined()
            html += open.filter { $0.range.upperBound == end }.map(\.tail).joined()
            open.removeAll { $0.range.upperBound <= end }
            place = end
        }
        return html
    }

    /// Leaves out the marks that end before the place, such as between paragraphs.
    private mutating func skip(to place: Int) {
        open.removeAll { $0.range.upperBound <= place }
        while let next = waiting.first, next.range.upperBound <= place { _ = waiting.removeFirst() }
    }

    private func escaped(_ range: Range<Int>) -> String {
        var view = String.UnicodeScalarView()
        view.append(contentsOf: scalars[range])
        return HTMLEscaping().escapeText(String(view))
    }
}
