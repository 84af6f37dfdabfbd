import Markup
import Text

extension BoilerplateRemover {
    /// The number of bytes above which the text of an element is more than a note of the editors.
    private static let maximumNoteBytes = 1_500

    /// Whether a node, which a rule would remove by its tag, is no longer than a note and states that the article was changed.
    func holdsCorrection(_ node: Int) -> Bool {
        guard (20...BoilerplateRemover.maximumNoteBytes).contains(density.text(of: node)) else { return false }
        return EditorialNote(WhitespaceNormalizedText.of(node, in: tree))?.statesChange == true
    }
}
