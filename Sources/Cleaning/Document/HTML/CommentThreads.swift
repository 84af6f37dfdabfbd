import Markup
import Text

/// Readers' comments that no label gives away: where a vendor's script stands, and where one entry after
/// the other has a time and a way to answer.
struct CommentThreads {
    /// The elements to cut, in the order of the page.
    private(set) var nodes: [Int] = []
    private let tree: HTMLTree
    private let density: TextDensity

    init(of tree: HTMLTree, _ density: TextDensity) {
        self.tree = tree
        self.density = density
        var answers: [Int] = []
        var scripts = 0
        for (index, node) in tree.nodes.enumerated() {
            if node.tag == .script {
                scripts += 1
                if scripts <= CommentThreads.maximumScripts, let mount = mount(of: index) { nodes.append(mount) }
            } else if node.tag == .text, CommentThreads.isAnswer(tree.text(of: index)) {
                answers.append(index)
            }
        }
        if answers.count >= CommentThreads.minimumAnswers, answers.count <= CommentThreads.maximumAnswers {
            nodes += threads(of: answers)
        }
        nodes.sort()
    }

    private static let minimumAnswers = 2
    /// The number of answers above which it is no page of an article.
    private static let maximumAnswers = 2_000
    /// The number of scripts whose surroundings are searched; a page has one or two of such vendors.
    private static let maximumScripts = 20

    /// Returns the element that holds the script and nothing of the article, or the empty one before it.
    private func mount(of script: Int) -> Int? {
        let holder = tree.nodes[script].parent
        guard holder >= 0 else { return nil }
        if isSlight(holder) { return holder }
        let former = tree.children(of: holder).last { $0 < script && tree.nodes[$0].tag != .text }
        return former.flatMap {
            tree.nodes[$0].tag != .script && density.text(of: $0) <= CommentThreads.maximumMountBytes ? $0 : nil
        }
    }

    private static let maximumMountBytes = 300

    private func isSlight(_ node: Int) -> Bool {
        switch tree.nodes[node].tag {
        case .html, .head, .body, .main: false
        default: density.prose(of: node) * 5 <= density.total && !holdsTitle(node)
        }
    }

    private func holdsTitle(_ node: Int) -> Bool {
        (node..<tree.nodes[node].end).contains { tree.nodes[$0].tag == .h1 }
    }

    /// Returns the parts, each with an answer in it, of the smallest element that holds all answers.
    private func threads(of answers: [Int]) -> [Int] {
        guard let first = answers.first, let last = answers.last else { return [] }
        var holder = tree.nodes[first].parent
        while holder >= 0, !tree.isNode(last, within: holder) { holder = tree.nodes[holder].parent }
        guard holder >= 0 else { return [] }
        let parts = tree.children(of: holder).filter { part in answers.contains { tree.isNode($0, within: part) } }
        guard times(in: parts) * 2 >= answers.count, !parts.contains(where: holdsTitle) else { return [] }
        let prose = parts.reduce(0) { $0 + density.prose(of: $1) }
        return density.total - prose >= CommentThreads.minimumRemainingProse ? parts : []
    }

    /// The number of bytes of prose that must remain for an article.
    private static let minimumRemainingProse = 300

    private func times(in parts: [Int]) -> Int {
        parts.reduce(0) { count, part in count + (part..<tree.nodes[part].end).count(where: isTime) }
    }

    /// Whether a node is a `time`, or a short text with a number and a word of time, or a day.
    private func isTime(_ node: Int) -> Bool {
        if tree.nodes[node].tag == .time { return true }
        guard tree.nodes[node].tag == .text,
            tree.nodes[node].parent < 0 || tree.nodes[tree.nodes[node].parent].tag != .time
        else { return false }
        let text = tree.text(of: node)
        guard text.count <= 40, text.contains(where: \.isASCIIDigit) else { return false }
        let words = String(decoding: text, as: UTF8.self)
        let normalized = NormalizedText.of(words)
        return CommentThreads.ago.contains { normalized.hasPrefix($0) || normalized.hasSuffix($0) }
            || DateExpression(words).parts != nil
            || TimestampLine.isWhole(normalized)
    }

    private static let ago = [
        " ago", "vor ", "il y a ", "hace ", " fa", "há ", " geleden", " sedan", " siden", " sitten", " temu", " önce",
        " назад", " тому", "前",
    ]

    /// Whether a text is the button under a comment, in the common languages, perhaps with a number.
    private static func isAnswer(_ text: ArraySlice<UInt8>) -> Bool {
        guard text.count >= 4, text.count <= 60, let start = text.firstIndex(where: { $0 > 32 }) else { return false }
        var word = StableHash()
        var index = start
        while index < text.endIndex, text[index] > 32 {
            word.update(text[index].asciiLowercased)
            index += 1
        }
        guard answers.contains(word.value) else { return false }
        return text[index...].allSatisfy { $0 <= 32 || $0.isASCIIDigit || $0 == 40 || $0 == 41 }
    }

    /// The hashes of the words on such buttons; those that begin with another letter than A to Z have a capitalized
    /// form as well.
    private static let answers: Set<UInt64> = Set(
        LexiconFile(PackageResources.reply_buttons_txt).entries.map { StableHash(of: $0).value })

    /// The hosts of vendors whose scripts put readers' comments on pages of others.
    static let hosts: Set<String> = Set(lexicon: PackageResources.comment_hosts_txt)
}
