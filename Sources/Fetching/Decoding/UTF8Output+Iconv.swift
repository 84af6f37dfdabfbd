import Foundation

extension UTF8Output {
    /// Lets the system's `iconv` decode; where it lacks the charset, what is not ASCII is replaced.
    init(converting input: ArraySlice<UInt8>, from name: String) {
        guard let converter = Converter(from: name) else {
            self.init(input, by: .ascii)
            return
        }
        self.init()
        bytes.reserveCapacity(input.count + input.count / 2)
        var rest = input
        while !rest.isEmpty {
            let taken = converter.convert(rest, into: &bytes)
            rest = rest.dropFirst(taken.count)
            if taken.isStuck, !rest.isEmpty {
                appendReplacement(for: 1)
                rest = rest.dropFirst()
            }
        }
    }
}

/// Owns a descriptor of `iconv`.
private final class Converter {
    private let descriptor: iconv_t
    private var room = [UInt8](repeating: 0, count: 1 << 16)

    init?(from name: String) {
        let opened = iconv_open("UTF-8", CharsetLabels.iconvNames[name] ?? name.uppercased())
        guard let opened, opened != iconv_t(bitPattern: -1) else { return nil }
        descriptor = opened
    }

    deinit { iconv_close(descriptor) }

    /// Converts until the input ends, a byte is no text (then it is stuck) or the room is full.
    func convert(_ input: ArraySlice<UInt8>, into output: inout [UInt8]) -> (count: Int, isStuck: Bool) {
        // glibc takes the input as mutable, but does not write to it.
        var chunk = input.prefix(1 << 14).map { CChar(bitPattern: $0) }
        var result = (count: 0, isStuck: false)
        let produced = chunk.withUnsafeMutableBufferPointer { chunk in
            room.withUnsafeMutableBytes { room in
                var next = chunk.baseAddress
                var left = chunk.count
                var nextOut = room.baseAddress?.assumingMemoryBound(to: CChar.self)
                var leftOut = room.count
                let code = iconv(descriptor, &next, &left, &nextOut, &leftOut)
                let failure = code == -1 ? errno : 0
                let isCut = failure == EINVAL && chunk.count < input.count && left < chunk.count
                result = (chunk.count - left, failure != 0 && failure != E2BIG && !isCut)
                return room.count - leftOut
            }
        }
        output.append(contentsOf: room[..<produced])
        return result
    }
}
