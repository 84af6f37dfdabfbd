import ArticleModel
import GRDB
import Linking

/// Finds out which ids stand for one article.
///
/// A page that was asked for at one address and led to another, or that names another as its own, tells that both are one. It
/// may be wrong: all pages of a site may name its front, and what is gone may lead there. So the texts decide: two ids are one
/// article where the page that tells so has a text that the other article had in any revision, and for as long as the newest
/// revision of the id that goes has it: the address of a live report has another one every day. That depends on the revisions
/// alone, and not on the order in which they came.
final class SameArticles {
    /// Returns the text of an article as a run has it; nil where that run has it no more.
    typealias TextReader = (_ key: String, _ run: Int64) throws -> String?

    private let db: Database
    private let addresses: RevisionAddresses
    private let text: TextReader
    private var texts: [String: ComparedText] = [:]

    init(_ db: Database, _ addresses: RevisionAddresses, text: @escaping TextReader) {
        self.db = db
        self.addresses = addresses
        self.text = text
    }

    /// Compares a revision that was loaded with those of the articles that it tells to be one with it, and with the
    /// ones that tell so themselves. Returns the keys of those that are.
    func compare(_ key: String, run: Int64) throws -> Set<String> {
        var same: Set<String> = []
        for claim in try addresses.claims(of: key, run: run) {
            if try addresses.isOfMany(claim.address) { continue }
            for owner in try addresses.owners(of: claim.address, but: key) {
                if try note(claim, of: owner, among: runs(of: owner)) { same.formUnion([key, owner]) }
            }
            if claim.kind == .canonical { same.formUnion(try compareClaimants(with: claim)) }
        }
        for address in try [key] + addresses.ownAddresses(of: key) {
            for claim in try addresses.claims(on: address, by: key) {
                if try note(claim, of: key, among: runs(of: key)) { same.formUnion([key, claim.key]) }
            }
        }
        return same
    }

    /// Compares the revision with the articles that name the same address as their own: one story may lie under many addresses,
    /// none of which is the one that all of them name. Of two the one whose id comes first stays.
    private func compareClaimants(with claim: RevisionAddresses.Claim) throws -> Set<String> {
        var same: Set<String> = []
        for other in try addresses.claimants(of: claim.address, but: claim.key) where other < claim.key {
            if try note(claim, of: other, among: runs(of: other)) { same.formUnion([claim.key, other]) }
        }
        let later = try addresses.claims(on: claim.address, by: claim.key).filter {
            $0.kind == .canonical && $0.key > claim.key
        }
        for theirs in later where try note(theirs, of: claim.key, among: runs(of: claim.key)) {
            same.formUnion([claim.key, theirs.key])
        }
        return same
    }

    /// Notes that two ids are one article where the texts show it; false where they do not, or it is known.
    private func note(_ claim: RevisionAddresses.Claim, of owner: String, among runs: [Int64]) throws -> Bool {
        var isNew = false
        switch claim.kind {
        case .redirect:
            // What was asked for leads to the article.
            for run in runs where try isNewAndSame(claim, of: owner, in: run, former: (owner, run), stays: claim.key) {
                try note((owner, run), as: (claim.key, claim.run))
                isNew = true
            }
        case .canonical, .own:
            // What the page names is the article.
            let former = (key: claim.key, run: claim.run)
            guard
                let run = try runs.first(where: {
                    try isNewAndSame(claim, of: owner, in: $0, former: former, stays: owner)
                })
            else { return false }
            try note(former, as: (owner, run))
            isNew = true
        }
        return isNew
    }

    private func isNewAndSame(
        _ claim: RevisionAddresses.Claim, of owner: String, in run: Int64, former: (key: String, run: Int64),
        stays: String
    ) throws -> Bool {
        let known = try db.integer(
            "SELECT 1 FROM same_articles WHERE former_key = ? AND former_run_id = ? AND article_key = ?",
            [former.key, former.run, stays])
        return try known == nil && isSame(claim, of: owner, in: run)
    }

    private func note(_ former: (key: String, run: Int64), as article: (key: String, run: Int64)) throws {
        try db.run(
            "INSERT INTO same_articles (former_key, former_run_id, article_key, run_id) VALUES (?, ?, ?, ?)",
            [former.key, former.run, article.key, article.run])
    }

    /// Returns the runs that hold the article, the newest first; no more than so many are compared.
    private func runs(of key: String) throws -> [Int64] {
        try Revisions(db: db).newest(20, of: key).map(\.run)
    }

    /// Whether the texts are the same or nearly so. What led elsewhere may also have grown there.
    private func isSame(_ claim: RevisionAddresses.Claim, of owner: String, in run: Int64) throws -> Bool {
        guard let (text, own) = try read(claim.key, claim.run), let (other, others) = try read(owner, run) else {
            return false
        }
        if text == other { return !text.isEmpty }
        switch Similarity(own, others)?.kind {
        case .exact, .near: return true
        case .contained: return claim.kind == .redirect && others.count <= own.count
        case nil: return false
        }
    }

    private func read(_ key: String, _ run: Int64) throws -> (String, ComparedText)? {
        guard let text = try text(key, run) else { return nil }
        let name = "\(run) \(key)"
        let compared = texts[name] ?? ComparedText(text)
        texts[name] = compared
        return (text, compared)
    }
}
