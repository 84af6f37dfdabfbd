import Linking

/// Compares the body of one article with the bodies of candidates.
struct CopyComparison {
    let article: UnresolvedArticle
    let candidates: CopyCandidates

    /// Returns what the fingerprints say, before a text is read.
    func isPossible(_ other: (id: Int64, commonMarks: Int)) throws -> Bool {
        guard let own = try candidates.fingerprint(of: article.id),
            let others = try candidates.fingerprint(of: other.id)
        else { return false }
        return Fingerprint.isPossible(own, others, commonMarks: other.commonMarks)
    }

    /// Returns how one body is a copy of the other; nil where neither is.
    func similarity(to other: Int64) throws -> Similarity? {
        guard let own = try candidates.text(of: article.id), let others = try candidates.text(of: other) else {
            return nil
        }
        return others.bodyHash == article.bodyHash ? .same : Similarity(own.text, others.text)
    }
}
