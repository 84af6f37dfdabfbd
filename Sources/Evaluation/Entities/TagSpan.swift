/// A name in a labelled sentence.
struct TagSpan: Hashable {
    let tokens: Range<Int>
    /// `PER`, `ORG`, `LOC` or `MISC`, as the file says it.
    let kind: String

    /// Returns the spans that tags in IOB1, BIO, BIOES or BILOU mark.
    ///
    /// One opens at B, S or U, where the kind changes, or at an I, E or L that follows none; it closes after E, L, S and U.
    static func spans(_ tags: [String]) -> [TagSpan] {
        var found: [TagSpan] = []
        var open: (start: Int, kind: Substring)?
        for (index, tag) in (tags + ["O"]).enumerated() {
            let prefix = tag.first ?? "O"
            let kind = tag.dropFirst(2)
            if let name = open, "OBSU".contains(prefix) || kind != name.kind {
                found.append(TagSpan(tokens: name.start..<index, kind: String(name.kind)))
                open = nil
            }
            if prefix != "O", open == nil { open = (index, kind) }
            if let name = open, "ELSU".contains(prefix) {
                found.append(TagSpan(tokens: name.start..<index + 1, kind: String(name.kind)))
                open = nil
            }
        }
        return found
    }

    /// Returns the BIO tags of `count` tokens; of spans that overlap, the first is kept.
    static func tags(_ spans: [TagSpan], count: Int) -> [String] {
        var tags = [String](repeating: "O", count: count)
        for span in spans where tags[span.tokens].allSatisfy({ $0 == "O" }) {
            for index in span.tokens { tags[index] = (index == span.tokens.lowerBound ? "B-" : "I-") + span.kind }
        }
        return tags
    }
}
