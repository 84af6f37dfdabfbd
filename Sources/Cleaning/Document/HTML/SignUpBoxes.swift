import Markup
import Text

/// Finds sign-up boxes without labels by their buttons: "Sign up", "Abonnieren".
struct SignUpBoxes {
    /// The elements to cut, in the order of the page.
    private(set) var nodes: [Int] = []
    private let tree: HTMLTree
    private let density: TextDensity

    /// The number of bytes above which a text is no invitation to a newsletter, which takes a few lines.
    private static let maximumTextBytes = 420
    /// The number of buttons that are looked at.
    private static let maximumButtons = 60

    init(of tree: HTMLTree, _ density: TextDensity) {
        self.tree = tree
        self.density = density
        let buttons = tree.nodes.indices.lazy.filter { tree.nodes[$0].tag == .button }.prefix(
            SignUpBoxes.maximumButtons)
        for button in buttons where isSignUpButton(button) {
            if let box = box(around: button), nodes.last != box { nodes.append(box) }
        }
    }

    private func isSignUpButton(_ button: Int) -> Bool {
        guard tree.nodes[button].end - button <= 8 else { return false }
        return SignUpBoxes.buttonLabels.contains(NormalizedText.of(WhitespaceNormalizedText.of(button, in: tree)))
    }

    /// Returns the largest element around the button that holds a few lines, no headline, and little of the page.
    private func box(around button: Int) -> Int? {
        var box: Int?
        var ancestor = tree.nodes[button].parent
        while ancestor >= 0, isBoxSized(ancestor) {
            box = ancestor
            ancestor = tree.nodes[ancestor].parent
        }
        return box
    }

    private func isBoxSized(_ node: Int) -> Bool {
        switch tree.nodes[node].tag {
        case .div, .section, .aside, .form, .fieldset, .p, .span: break
        default: return false
        }
        return density.text(of: node) <= SignUpBoxes.maximumTextBytes && density.prose(of: node) * 5 <= density.total
            && tree.nodes[node].end - node <= 60
            && !node.upTo(tree.nodes[node].end).contains { tree.nodes[$0].tag == .h1 }
    }

    /// The labels of sign-up buttons, as `NormalizedText`.
    private static let buttonLabels: Set<String> = Set(lexicon: PackageResources.sign_up_buttons_txt)
}
