/// The texts of a page's scripts, for whoever finds no text in its tree: `HTMLParser` cuts them before it reads,
/// and a page whose tree has its article never pays for them.
package enum PageScripts {
    /// All scripts that hold something and are no JSON-LD, which the tree has; together at most `maximumBytes`.
    package static func texts(in html: String, maximumBytes: Int) -> [[UInt8]] {
        var html = html
        return html.withUTF8 { texts(in: ByteScanner($0), maximumBytes) }
    }

    private static func texts(in scan: ByteScanner, _ maximumBytes: Int) -> [[UInt8]] {
        var texts: [[UInt8]] = []
        var left = maximumBytes
        var index = 0
        while let name = scan.end(of: "<script", from: index) {
            let open = TagAttributes.skipped(scan, from: name).end
            let close = scan.closing("script", from: open) ?? scan.bytes.count
            index = max(close, name)
            guard close > open, close - open <= left, !scan.holds("ld+json", in: name..<open) else { continue }
            texts.append(Array(scan.bytes[open..<close]))
            left -= close - open
        }
        return texts
    }
}
