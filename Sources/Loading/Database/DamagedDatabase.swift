import ArticleModel
import CPageChecksums

/// The failure of a database file that is damaged; the runs have all that it is made from.
package struct DamagedDatabase: Failure {
    package let path: String
    package let reason: String

    /// Whether it is known to be a database of articles: then `copydesk run` builds it anew by itself.
    package let isOurs: Bool

    /// Where it is not said whether the file is ours, the application that its header names decides.
    init(_ path: String, _ reason: String, isOurs: Bool? = nil) {
        self.path = path
        self.reason = reason
        self.isOurs = isOurs ?? (ApplicationID(ofFile: path)?.value == Schema.applicationID)
    }

    package var kind: FailureKind { .badInput }

    /// Says what to do as well.
    package var description: String {
        "\(path): damaged, or changed by another program: \(reason)\n"
            + (isOurs ? "delete it" : "if it is Copydesk's, delete it")
            + " (rm \(path)*): copydesk run builds the same rows anew from the runs"
    }
}

/// The application that a database file names in its header.
struct ApplicationID {
    let value: Int32

    private static let offset = 68

    /// Nil where the file cannot be read; zero where it is too short to have a header.
    init?(ofFile path: String) {
        var header = [UInt8](repeating: 0, count: Self.offset + 4)
        guard page_checksums_read_start(path, &header, Int32(header.count)) != 0 else { return nil }
        value = Int32(bitPattern: header[Self.offset...].reduce(0) { $0 << 8 | UInt32($1) })
    }
}
