import ArticleModel
import Language
import Text

/// Makes places of planets, moons and stars where an article is about the sky: "the surface of Europa". The tagger learned
/// from news that has few of them.
struct CelestialBodyFinder {
    private let paragraphs: [AnnotatedParagraph]

    init(_ paragraphs: [AnnotatedParagraph]) { self.paragraphs = paragraphs }

    /// The number of different nouns of astronomy from which on an article is about the sky.
    private static let minimumOfNouns = 2

    /// Returns the candidates with those bodies among them, in the order of the text.
    func inserted(into candidates: [NameCandidate]) -> [NameCandidate] {
        guard namesBody, isAboutTheSky else { return candidates }
        let byParagraph = Dictionary(grouping: candidates, by: \.paragraph)
        let others = Self.namesOfOthers(candidates)
        return paragraphs.flatMap { paragraph in
            let found = byParagraph[paragraph.index] ?? []
            let longer = Set(found.filter { $0.tokens.count > 1 }.flatMap(\.tokens))
            let bodies = paragraph.words.indices.filter {
                !longer.contains($0) && isBody($0, in: paragraph) && !others.contains(paragraph.words[$0].normalized)
            }.map {
                NameCandidate(paragraph.index, $0.upTo($0 + 1), key: paragraph.words[$0].normalized, .celestialBody)
            }
            return bodies.replacingOverlaps(in: found)
        }
    }

    /// Returns the first and last words of longer names of persons and bodies: "Moon" is no moon beside "Moon Jae-in".
    private static func namesOfOthers(_ candidates: [NameCandidate]) -> Set<String> {
        let longer = candidates.lazy.filter { $0.tokens.count > 1 && ($0.kind == .person || $0.kind == .organization) }
        return Set(
            longer.flatMap {
                [$0.key.spaceSeparated.first, $0.key.spaceSeparated.last].compactMap { $0.map(String.init) }
            })
    }

    /// Most articles name none, and need not be searched for nouns of astronomy.
    private var namesBody: Bool {
        paragraphs.contains { paragraph in paragraph.words.indices.contains { isBody($0, in: paragraph) } }
    }

    private var isAboutTheSky: Bool {
        var nouns: Set<String> = []
        for paragraph in paragraphs {
            nouns.formUnion(paragraph.lowercased.filter(Self.nouns.contains))
            if nouns.count >= Self.minimumOfNouns { return true }
        }
        return false
    }

    private func isBody(_ index: Int, in paragraph: AnnotatedParagraph) -> Bool {
        let word = paragraph.words[index]
        return word.isCapitalized && !word.isAllUppercase && Self.bodies.contains(word.normalized)
            && paragraph[index - 1]?.isCapitalized != true
    }

    private static let bodies = WordList(lexicon: PackageResources.celestial_bodies_txt)
    private static let nouns = WordList(lexicon: PackageResources.astronomy_nouns_txt)
}
