import ArticleModel
import Cleaning
import Fetching
import Foundation

extension FuzzTarget {
    /// The bytes of a page, decoded and cleaned.
    static let page = FuzzTarget(
        name: "page", maximumLength: 16_384, mutations: 60,
        check: { bytes in
            let text = DecodedText(bytes: Data(bytes), contentType: "text/html").text
            try checkCleaning(bytes, .html(text))
        },
        seeds: { $0.pages })

    /// The bytes of a text, decoded and cleaned.
    static let text = FuzzTarget(
        name: "text", maximumLength: 8_192, mutations: 60,
        check: { bytes in
            let text = DecodedText(bytes: Data(bytes), contentType: "text/plain").text
            try checkCleaning(bytes, .text(text))
        },
        seeds: { $0.texts })

    /// A user's selectors, read from JSON and tried on a page.
    static let override = FuzzTarget(
        name: "override", maximumLength: 2_048, mutations: 60,
        check: { bytes in
            guard let value = try? JSONDecoder().decode(JSONValue.self, from: Data(bytes)) else { return }
            var reader = SettingsReader(value, path: "")
            let override = OutletOverride(from: &reader)
            guard reader.finish().isEmpty else { return }
            try checkCoding(override)
            var settings = CleanSettings()
            settings.overrides = [override]
            let host = override.hosts.first ?? ""
            _ = try? Cleaner(settings).clean(raw(bytes, url: "https://\(host)/story"), .html(selectedPage))
        },
        seeds: { _ in SeedTexts.overrides.map { Array($0.utf8) } })

    private static func checkCleaning(_ bytes: [UInt8], _ content: PageContent) throws {
        let raw = raw(bytes, url: "https://www.example.org/2026/05/04/story")
        guard let article = cleaned(raw, content) else { return }
        try article.checkProperties()
        try checkRepeatable(bytes, article) { cleaned(raw, content) }
    }

    /// An invented page may be as short as it likes: what there is of it is looked at.
    private static func cleaned(_ raw: RawArticle, _ content: PageContent) -> CleanArticle? {
        var settings = CleanSettings()
        settings.minimumBodyCharacters = 1
        return try? Cleaner(settings).clean(raw, content)
    }

    private static func raw(_ bytes: [UInt8], url: String) -> RawArticle {
        RawArticle(
            id: ArticleID("fuzzed"), url: url, fetchedAt: Timestamp("2026-11-21T06:00:00Z"),
            contentHash: ContentHash(of: Data(bytes)), content: .text(""))
    }

    private static let selectedPage = """
        <html><body><article id="story" class="article-text main"><h1 class="headline">Ferry stays in port</h1>
        <p class="lead">The crossing waits.</p><aside class="promo" data-role="letter"><p>Our letter comes daily.</p></aside>
        <div><p>The ferry between the islands stayed in port on Monday, as the harbour master had said it would.</p>
        <p>It sails again on Tuesday, he said, if the wind turns, and nobody knows whether it will.</p></div>
        <footer class="signature"><a href="/ann">Ann Keller</a> <time class="published">4 May 2026</time></footer>
        </article></body></html>
        """
}
