import CTagger

/// A trained model inside the program: a header, and what the model is made of.
///
/// | bytes | meaning |
/// | --- | --- |
/// | 0–7 | `CPYDESK` and a zero |
/// | 8–11 | kind of model, such as `POS ` |
/// | 12–15 | version of the kind's layout |
/// | 16–23 | length of what follows the header |
/// | 24–31 | its digest: see `ctagger_digest` |
///
/// Numbers are little-endian. The header's length keeps what follows aligned to 8 bytes where the block is.
package struct ModelFile: Sendable {
    package static let headerLength = 32

    package let name: String
    package let kind: String
    /// The layout that this program reads.
    package let version: UInt32
    private let data: @Sendable () -> ctagger_data

    package init(name: String, kind: String, version: UInt32, data: @escaping @Sendable () -> ctagger_data) {
        self.name = name
        self.kind = kind
        self.version = version
        self.data = data
    }

    /// All models, which a program that needs them checks as it starts.
    package static let all = [NameModel.file, PartOfSpeechModel.file]

    /// Checks them, after which their bytes are out of memory again: most programs read few of them, or none.
    package static func checkAll() throws(ModelError) {
        for file in all {
            try file.check()
            ctagger_put_away(file.bytes.baseAddress, file.bytes.count)
        }
    }

    /// What follows the header. It lives as long as the program.
    /// To be read only once `check()` has passed.
    package var payload: UnsafeRawPointer { UnsafeRawPointer(data().bytes + Self.headerLength) }

    /// Throws what does not fit first: the file's length, its header, its digest.
    package func check() throws(ModelError) {
        let bytes = bytes
        guard bytes.count >= Self.headerLength else { throw ModelError(name, .length(bytes.count)) }
        guard bytes[0..<8].elementsEqual("CPYDESK\0".utf8), bytes[8..<12].elementsEqual(kind.utf8) else {
            throw ModelError(name, .kind)
        }
        let found = UInt32(littleEndian: bytes.load(fromByteOffset: 12, as: UInt32.self))
        guard found == version else { throw ModelError(name, .version(found: found, wanted: version)) }
        let length = UInt64(littleEndian: bytes.load(fromByteOffset: 16, as: UInt64.self))
        guard length == UInt64(bytes.count - Self.headerLength) else { throw ModelError(name, .length(bytes.count)) }
        let wanted = UInt64(littleEndian: bytes.load(fromByteOffset: 24, as: UInt64.self))
        let digest = ctagger_digest(payload, bytes.count - Self.headerLength)
        guard digest == wanted else { throw ModelError(name, .digest(found: digest, wanted: wanted)) }
    }

    private var bytes: UnsafeRawBufferPointer {
        let block = data()
        return UnsafeRawBufferPointer(start: block.bytes, count: block.length)
    }
}

/// A model inside the program that is not the one it was built for.
package struct ModelError: Error, Hashable, Sendable {
    package enum Fault: Hashable, Sendable {
        /// The length of the whole file, in bytes.
        case length(Int)
        case kind
        case version(found: UInt32, wanted: UInt32)
        case digest(found: UInt64, wanted: UInt64)
    }

    package let model: String
    package let fault: Fault

    init(_ model: String, _ fault: Fault) {
        self.model = model
        self.fault = fault
    }
}

extension ModelError: CustomStringConvertible {
    /// Such as `model pos.bin: digest is 3f…, but its header says 9a…`.
    package var description: String {
        switch fault {
        case .length(let bytes): "model \(model): \(bytes) bytes are not what its header says"
        case .kind: "model \(model): its header is not that of such a model"
        case .version(let found, let wanted): "model \(model): expected version \(wanted), found \(found)"
        case .digest(let found, let wanted):
            "model \(model): digest is \(hexadecimal(found)), but its header says \(hexadecimal(wanted))"
        }
    }

    private func hexadecimal(_ value: UInt64) -> String { String(value, radix: 16) }
}
