import Markup
import Text

/// Finds readers' comments without labels: by the script of a vendor, and by entries each with a time and a reply
/// button.
struct CommentThreads {
    /// The elements to cut, in the order of the page.
    private(set) var nodes: [Int] = []
    private let tree: HTMLTree
    private let density: TextDensity

    init(of tree: HTMLTree, _ density: TextDensity) {
        self.tree = tree
        self.density = density
        var replyButtons: [Int] = []
        var scripts = 0
        for (index, node) in tree.nodes.enumerated() {
            if node.tag == .script {
                scripts += 1
                if scripts <= CommentThreads.maximumScripts, let widget = widget(of: index) { nodes.append(widget) }
            } else if node.tag == .text, CommentThreads.isReplyButton(tree.text(of: index)) {
                replyButtons.append(index)
            }
        }
        if (CommentThreads.minimumReplyButtons...CommentThreads.maximumReplyButtons).contains(replyButtons.count) {
            nodes += threads(with: replyButtons)
        }
        nodes.sort()
    }

    private static let minimumReplyButtons = 2
    /// The number of reply buttons above which the page is no article's.
    private static let maximumReplyButtons = 2_000
    /// The number of scripts whose surroundings are searched; a page has one or two of such vendors.
    private static let maximumScripts = 20

    /// Returns the element that a vendor's script fills: the one around the script, if that holds little of the
    /// article, or the one before it, if that is short.
    private func widget(of script: Int) -> Int? {
        let parent = tree.nodes[script].parent
        guard parent >= 0 else { return nil }
        if holdsLittleProse(parent) { return parent }
        let previous = tree.children(of: parent).last { $0 < script && tree.nodes[$0].tag != .text }
        return previous.flatMap {
            tree.nodes[$0].tag != .script && density.text(of: $0) <= CommentThreads.maximumWidgetBytes ? $0 : nil
        }
    }

    /// The bytes of text above which an element is not there to be filled by a script.
    private static let maximumWidgetBytes = 300

    /// Whether an element may be cut with its script: it holds at most a fifth of the prose, and no main heading.
    private func holdsLittleProse(_ node: Int) -> Bool {
        switch tree.nodes[node].tag {
        case .html, .head, .body, .main: false
        default: density.prose(of: node) * 5 <= density.total && !holdsTitle(node)
        }
    }

    private func holdsTitle(_ node: Int) -> Bool {
        node.upTo(tree.nodes[node].end).contains { tree.nodes[$0].tag == .h1 }
    }

    /// Returns the children with reply buttons of the smallest element that holds all reply buttons; none where they
    /// have too few times or hold nearly all prose.
    private func threads(with buttons: [Int]) -> [Int] {
        guard let first = buttons.first, let last = buttons.last else { return [] }
        var common = tree.nodes[first].parent
        while common >= 0, !tree.isNode(last, within: common) { common = tree.nodes[common].parent }
        guard common >= 0 else { return [] }
        let parts = tree.children(of: common).filter { part in buttons.contains { tree.isNode($0, within: part) } }
        guard times(in: parts) * 2 >= buttons.count, !parts.contains(where: holdsTitle) else { return [] }
        let prose = parts.reduce(0) { $0 + density.prose(of: $1) }
        return density.total - prose >= CommentThreads.minimumRemainingProse ? parts : []
    }

    /// The bytes of prose that must remain on the page for an article.
    private static let minimumRemainingProse = 300

    private func times(in parts: [Int]) -> Int {
        parts.reduce(0) { count, part in count + part.upTo(tree.nodes[part].end).count(where: isTime) }
    }

    /// Whether a node is a `time`, or a short text that is a date or says how long ago something was.
    private func isTime(_ node: Int) -> Bool {
        if tree.nodes[node].tag == .time { return true }
        guard tree.nodes[node].tag == .text,
            tree.nodes[node].parent < 0 || tree.nodes[tree.nodes[node].parent].tag != .time
        else { return false }
        let text = tree.text(of: node)
        guard text.count <= 40, text.contains(where: \.isASCIIDigit) else { return false }
        let words = String(decoding: text, as: UTF8.self)
        let normalized = NormalizedText.of(words)
        return CommentThreads.wordsForAgo.contains { normalized.hasPrefix($0) || normalized.hasSuffix($0) }
            || DateExpression(words).parts != nil
            || TimestampLine.isDateOnly(normalized)
    }

    private static let wordsForAgo = [
        " ago", "vor ", "il y a ", "hace ", " fa", "há ", " geleden", " sedan", " siden", " sitten", " temu", " önce",
        " назад", " тому", "前",
    ]

    /// Whether a text is that of a reply button, perhaps with a number.
    private static func isReplyButton(_ text: ArraySlice<UInt8>) -> Bool {
        guard text.count >= 4, text.count <= 60, let start = text.firstIndex(where: { $0 > 32 }) else { return false }
        var word = StableHash()
        var index = start
        while index < text.endIndex, text[index] > 32 {
            word.update(text[index].asciiLowercased)
            index += 1
        }
        guard replyWords.contains(word.value) else { return false }
        return text[index...].allSatisfy { $0 <= 32 || $0.isASCIIDigit || $0 == 40 || $0 == 41 }
    }

    /// The hashes of the words on reply buttons; those that begin with another letter than A to Z are listed with a
    /// capital as well.
    private static let replyWords: Set<UInt64> = Set(
        LexiconFile(PackageResources.reply_buttons_txt).entries.map { StableHash(of: $0).value })

    /// The hosts of vendors whose scripts put readers' comments on other sites' pages.
    static let hosts: Set<String> = Set(lexicon: PackageResources.comment_hosts_txt)
}
