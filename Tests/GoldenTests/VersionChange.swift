/// How golden outputs have changed since they were recorded.
///
/// The version has to move with the outputs of inputs that are still the same; what is made of a new or changed input
/// says nothing about the program.
enum VersionChange: Equatable {
    case none
    /// Outputs have changed, and the version has not.
    case outputWithoutVersion([String])
    /// The version has changed, and neither outputs nor inputs have.
    case versionWithoutOutput
    /// Both have changed, or only inputs have: the record is to be made again.
    case outdated

    init(from recorded: GoldenDigests, to current: GoldenDigests) {
        let changed = current.pairs.filter { name, pair in
            guard let former = recorded.pairs[name] else { return false }
            return former.input == pair.input && former.output != pair.output
        }
        if recorded == current {
            self = .none
        } else if recorded.version == current.version {
            self = changed.isEmpty ? .outdated : .outputWithoutVersion(changed.keys.sorted())
        } else {
            self = recorded.pairs == current.pairs ? .versionWithoutOutput : .outdated
        }
    }

    /// Returns what the developer is to do about `version`, such as `Cleaner.version`, and the file that records it.
    func advice(_ version: String, _ file: String) -> String? {
        switch self {
        case .none: nil
        case .outputWithoutVersion(let names):
            """
            the output changed for \(VersionChange.shortened(names)): raise \(version) and record again with \
            COPYDESK_RECORD=1 (where it was raised since the last release, delete \(file) first)
            """
        case .versionWithoutOutput:
            """
            \(version) was raised, but the output is the same: take it back, or add a golden input that shows the \
            change, and record again with COPYDESK_RECORD=1
            """
        case .outdated: "the golden inputs or \(version) changed: record again with COPYDESK_RECORD=1"
        }
    }

    private static func shortened(_ names: [String]) -> String {
        let shown = names.prefix(8).joined(separator: ", ")
        return names.count > 8 ? "\(shown) and \(names.count - 8) more" : shown
    }

    /// Whether the new digests may take the place of the recorded ones.
    var mayBeRecorded: Bool { self == .outdated }
}
