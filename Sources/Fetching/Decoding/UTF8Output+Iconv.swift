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
        input.withUnsafeBytes { convert($0, by: converter) }
    }

    private mutating func convert(_ input: UnsafeRawBufferPointer, by converter: Converter) {
        var rest = input[...]
        while !rest.isEmpty {
            let taken = converter.convert(UnsafeRawBufferPointer(rebasing: rest), into: &bytes)
            rest = rest.dropFirst(taken.count)
            if taken.hitInvalidByte {
                appendReplacement(for: 1)
                rest = rest.dropFirst()
            }
        }
    }
}

/// Owns a descriptor of `iconv`.
private final class Converter {
    private let descriptor: iconv_t
    private var buffer = [CChar](repeating: 0, count: 1 << 16)

    init?(from name: String) {
        let opened = iconv_open("UTF-8", CharsetLabels.iconvNames[name] ?? name.uppercased())
        guard let opened, opened != iconv_t(bitPattern: -1) else { return nil }
        descriptor = opened
    }

    deinit { iconv_close(descriptor) }

    /// Converts until the input ends, the buffer is full, or a byte is no text, and returns how many bytes it took.
    func convert(_ input: UnsafeRawBufferPointer, into output: inout [UInt8]) -> (count: Int, hitInvalidByte: Bool) {
        // glibc takes the input as mutable, but does not write to it.
        var next = UnsafeMutableRawPointer(mutating: input.baseAddress)?.assumingMemoryBound(to: CChar.self)
        var left = input.count
        var failure: Int32 = 0
        buffer.withUnsafeMutableBufferPointer { buffer in
            var nextOut = buffer.baseAddress
            var leftOut = buffer.count
            if iconv(descriptor, &next, &left, &nextOut, &leftOut) == -1 { failure = errno }
            output.append(
                contentsOf: UnsafeRawBufferPointer(
                    rebasing: UnsafeRawBufferPointer(buffer)[..<(buffer.count - leftOut)]))
        }
        return (input.count - left, failure != 0 && failure != E2BIG && left > 0)
    }
}
