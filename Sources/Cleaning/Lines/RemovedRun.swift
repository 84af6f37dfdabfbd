import ArticleModel

/// Neighbouring paragraphs that one rule removes, to be recorded as one removed block.
struct RemovedRun {
    private var texts: [String] = []
    private var rule: BoilerplateRule?

    mutating func add(_ text: String, _ rule: BoilerplateRule, to removed: inout [RemovedBlock]) {
        if self.rule != rule { close(into: &removed) }
        self.rule = rule
        texts.append(text)
    }

    mutating func close(into removed: inout [RemovedBlock]) {
        if let rule { removed.append(RemovedBlock(rule, texts.joined(separator: " "))) }
        rule = nil
        texts = []
    }
}
