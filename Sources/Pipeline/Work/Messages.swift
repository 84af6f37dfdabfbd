/// Where messages and progress of a run go; the programs decide what is shown.
package struct Messages: Sendable {
    package enum Level: Sendable {
        /// How things go: shown to a terminal, or when asked for.
        case info
        /// What somebody should know, and is always shown.
        case warning
    }

    package let say: @Sendable (Level, String) -> Void
    /// Tells how many records of a task are done, and of how many.
    package let progress: @Sendable (_ task: String, _ done: Int, _ total: Int?) -> Void

    package init(
        say: @escaping @Sendable (Level, String) -> Void,
        progress: @escaping @Sendable (String, Int, Int?) -> Void
    ) {
        self.say = say
        self.progress = progress
    }

    package static let none = Messages(say: { _, _ in }, progress: { _, _, _ in })

    package func info(_ text: String) { say(.info, text) }
    package func warn(_ text: String) { say(.warning, text) }
}
