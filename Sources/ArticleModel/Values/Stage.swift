/// A step of the pipeline; its raw value names the executable, the files and the config section.
package enum Stage: String, Codable, CaseIterable, Hashable, Sendable, Comparable {
    case fetch
    case clean
    case extract
    case load

    package static func < (left: Stage, right: Stage) -> Bool { left.index < right.index }

    private var index: Int { Stage.allCases.firstIndex(of: self) ?? 0 }
}
