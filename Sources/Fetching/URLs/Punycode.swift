/// The encoding of host names in other letters than ASCII (RFC 3492).
enum Punycode {
    /// Returns one label of a host name in ASCII: `münchen` is `xn--mnchen-3ya`.
    static func label(_ label: Substring) -> String {
        label.utf8.allSatisfy { $0 < 0x80 } ? String(label) : "xn--" + encoded(Array(label.unicodeScalars))
    }

    private static func encoded(_ scalars: [Unicode.Scalar]) -> String {
        let basic = scalars.filter(\.isASCII)
        var output = String(String.UnicodeScalarView(basic)) + (basic.isEmpty ? "" : "-")
        var (delta, bias, handled) = (0, 72, basic.count)
        var next: UInt32 = 0x80
        while handled < scalars.count {
            let smallest = scalars.lazy.map(\.value).filter { $0 >= next }.min() ?? next
            delta += Int(smallest - next) * (handled + 1)
            for scalar in scalars {
                if scalar.value < smallest { delta += 1 }
                guard scalar.value == smallest else { continue }
                output += variableLength(delta, bias: bias)
                bias = adapted(delta, handled: handled + 1, isFirst: handled == basic.count)
                delta = 0
                handled += 1
            }
            delta += 1
            next = smallest + 1
        }
        return output
    }

    private static func variableLength(_ number: Int, bias: Int) -> String {
        var (output, rest, k) = ("", number, 36)
        while true {
            let threshold = min(max(k - bias, 1), 26)
            if rest < threshold { return output + digit(rest) }
            output += digit(threshold + (rest - threshold) % (36 - threshold))
            rest = (rest - threshold) / (36 - threshold)
            k += 36
        }
    }

    private static func adapted(_ delta: Int, handled: Int, isFirst: Bool) -> Int {
        var (delta, k) = (isFirst ? delta / 700 : delta / 2, 0)
        delta += delta / handled
        while delta > 455 {
            delta /= 35
            k += 36
        }
        return k + 36 * delta / (delta + 38)
    }

    private static func digit(_ value: Int) -> String {
        String(Unicode.Scalar(UInt8(value < 26 ? value + 0x61 : value - 26 + 0x30)))
    }
}
