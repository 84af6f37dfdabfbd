import ArticleModel
import GRDB

/// Keeps the ids that follow from further addresses of the articles, as their revisions tell them.
struct RevisionAddresses {
    enum Kind: String {
        /// The article's own address, where that became known later than its id.
        case own
        /// The address that the page names as its own.
        case canonical
        /// The address that was asked for, and led there.
        case redirect
    }

    let db: Database
    /// Returns the id of the article at an address; nil where the text is none.
    let idAtAddress: (String) -> ArticleID?

    /// Notes what a revision tells, in place of what it told before.
    func note(_ article: CleanArticle, key: String, run: Int64) throws {
        let told: [(Kind, String?)] = [
            (.own, article.url), (.canonical, article.canonicalURL),
            (.redirect, article.url == nil ? nil : article.file.flatMap(Self.askedFor)),
        ]
        try db.run("DELETE FROM revision_addresses WHERE article_key = ? AND run_id = ?", [key, run])
        for (kind, address) in told {
            guard let id = address.flatMap(idAtAddress)?.value, id != key else { continue }
            try db.run(
                "INSERT INTO revision_addresses (article_key, run_id, address_key, kind) VALUES (?, ?, ?, ?)",
                [key, run, id, kind.rawValue])
        }
    }

    /// Returns the address that was asked for, where the file's name is one: that of an entry of a feed has a fragment.
    private static func askedFor(_ file: String) -> String? { file.utf8.contains(UInt8(ascii: "#")) ? nil : file }

    /// A revision that tells that an address of its article is that of another.
    struct Claim {
        let key: String
        let run: Int64
        let kind: Kind
        let address: String
    }

    /// Returns what a revision claims. One that names no address as its own still has the one that others of the article name.
    func claims(of key: String, run: Int64) throws -> [Claim] {
        let own = try claims(where: "article_key = ? AND run_id = ?", [key, run])
        if own.contains(where: { $0.kind == .canonical }) { return own }
        let others = try claims(where: "article_key = ? AND run_id <> ? AND kind = 'canonical'", [key, run])
        return own + others.map { Claim(key: key, run: run, kind: .canonical, address: $0.address) }
    }

    /// An address that more articles name is none of an article, but of a section or of the whole site.
    private static let maximumClaimants = 50

    func isOfMany(_ address: String) throws -> Bool {
        let count = try db.integer(
            "SELECT count(DISTINCT article_key) FROM revision_addresses WHERE address_key = ? AND kind <> 'own'",
            [address])
        return (count ?? 0) > Self.maximumClaimants
    }

    /// Returns the claims of articles other than `key` on the address, by whatever revision.
    func claims(on address: String, by key: String) throws -> [Claim] {
        if try isOfMany(address) { return [] }
        let told = try claims(where: "address_key = ? AND article_key <> ?", [address, key])
        let claimants = Set(told.filter { $0.kind == .canonical }.map(\.key)).sorted()
        let others = try claimants.flatMap { claimant in
            try runsWithoutName(of: claimant).map { Claim(key: claimant, run: $0, kind: .canonical, address: address) }
        }
        return told + others
    }

    /// Returns the runs in which the article's page names no address as its own.
    private func runsWithoutName(of key: String) throws -> [Int64] {
        try db.integers(
            """
            SELECT run_id FROM article_revisions v WHERE article_key = ? AND NOT EXISTS (
                SELECT 1 FROM revision_addresses a
                WHERE a.article_key = v.article_key AND a.run_id = v.run_id AND a.kind = 'canonical')
            """, [key])
    }

    private func claims(where condition: String, _ values: SQLValues) throws -> [Claim] {
        try db.prepared(
            """
            SELECT article_key, run_id, kind, address_key FROM revision_addresses
            WHERE \(condition) AND kind <> 'own' ORDER BY article_key, run_id DESC, kind
            """
        ).all(values) { row in
            Kind(rawValue: row.text(2)).map {
                Claim(key: row.text(0), run: row.integer(1), kind: $0, address: row.text(3))
            }
        }.compactMap { $0 }
    }

    /// Returns the addresses by which an article is known beside the one that its id was made of.
    func ownAddresses(of key: String) throws -> [String] {
        try db.texts(
            "SELECT DISTINCT address_key FROM revision_addresses WHERE article_key = ? AND kind = 'own' ORDER BY 1",
            [key])
    }

    /// Returns the articles other than `key` whose pages name the address as their own, too. Often it is that of none of them.
    func claimants(of address: String, but key: String) throws -> [String] {
        try db.texts(
            """
            SELECT DISTINCT article_key FROM revision_addresses
            WHERE address_key = ? AND kind = 'canonical' AND article_key <> ? ORDER BY article_key
            """, [address, key])
    }

    /// Returns the articles other than `key` that have the address as their own.
    func owners(of address: String, but key: String) throws -> [String] {
        try db.texts(
            """
            SELECT DISTINCT article_key FROM (
                SELECT article_key FROM article_revisions WHERE article_key = ?1
                UNION SELECT article_key FROM revision_addresses WHERE address_key = ?1 AND kind = 'own')
            WHERE article_key <> ?2 ORDER BY article_key
            """, [address, key])
    }
}
