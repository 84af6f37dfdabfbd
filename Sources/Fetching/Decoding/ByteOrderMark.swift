/// The byte order mark at the beginning of a text, which tells its charset.
struct ByteOrderMark {
    let charset: Charset
    let length: Int

    init?(_ bytes: [UInt8]) {
        if bytes.starts(with: [0xef, 0xbb, 0xbf]) {
            (charset, length) = (.utf8, 3)
        } else if bytes.starts(with: [0xff, 0xfe]) {
            (charset, length) = (.utf16LittleEndian, 2)
        } else if bytes.starts(with: [0xfe, 0xff]) {
            (charset, length) = (.utf16BigEndian, 2)
        } else {
            return nil
        }
    }
}

/// The pattern of NULs that UTF-16 without byte order mark has: most characters of any page hold one.
struct UTF16Pattern {
    let charset: Charset

    init?(_ bytes: [UInt8]) {
        let sample = bytes.prefix(4096)
        let pairs = sample.count / 2
        guard pairs >= 2 else { return nil }
        var zeros = (even: 0, odd: 0)
        for pair in 0..<pairs {
            if sample[2 * pair] == 0 { zeros.even += 1 }
            if sample[2 * pair + 1] == 0 { zeros.odd += 1 }
        }
        if zeros.odd * 10 >= pairs * 4, zeros.even * 20 <= pairs {
            charset = .utf16LittleEndian
        } else if zeros.even * 10 >= pairs * 4, zeros.odd * 20 <= pairs {
            charset = .utf16BigEndian
        } else {
            return nil
        }
    }
}
