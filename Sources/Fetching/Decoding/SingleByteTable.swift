/// The upper half of a charset with one byte a character, as the WHATWG encoding standard has it.
///
/// The tables that news pages need are here, so that they are read alike on every system; for all others
/// the system is asked.
struct SingleByteTable: Sendable {
    /// The characters of 0x80 to 0xff; U+FFFD where there is none.
    private let upper: [Unicode.Scalar]

    /// `name` must be known.
    init(_ name: String) { self = SingleByteTable.tables[name] ?? .windows1252 }

    static func isKnown(_ name: String) -> Bool { tables[name] != nil }

    subscript(byte: UInt8) -> Unicode.Scalar { byte < 0x80 ? Unicode.Scalar(byte) : upper[Int(byte) - 0x80] }

    func hasCharacter(_ byte: UInt8) -> Bool { self[byte] != "\u{fffd}" }

    /// The table of windows-1252: what is undefined in it is a control character there, so that every byte has its own.
    static let windows1252 = SingleByteTable(latin1Without: [:], c1: windowsC1)
    static let ascii = SingleByteTable(upper: .init(repeating: "\u{fffd}", count: 128))

    private static let tables: [String: SingleByteTable] = [
        "windows-1252": windows1252,
        "windows-1254": SingleByteTable(
            latin1Without: [0xd0: "Ğ", 0xdd: "İ", 0xde: "Ş", 0xf0: "ğ", 0xfd: "ı", 0xfe: "ş"],
            c1: windowsC1.merging([0x8e: "\u{8e}", 0x9e: "\u{9e}"]) { $1 }),
        "iso-8859-15": SingleByteTable(
            latin1Without: [
                0xa4: "€", 0xa6: "Š", 0xa8: "š", 0xb4: "Ž", 0xb8: "ž", 0xbc: "Œ", 0xbd: "œ", 0xbe: "Ÿ",
            ], c1: [:]),
        "iso-8859-2": SingleByteTable(from: 0xa0, latin2),
        "windows-1250": SingleByteTable(from: 0x80, windows1250),
        "windows-1251": SingleByteTable(from: 0x80, windows1251),
        "iso-8859-5": SingleByteTable(from: 0xa0, cyrillicISO),
        "koi8-r": SingleByteTable(from: 0x80, koi8r),
    ]

    private init(upper: [Unicode.Scalar]) { self.upper = upper }

    private init(latin1Without changed: [UInt8: Unicode.Scalar], c1: [UInt8: Unicode.Scalar]) {
        upper = (UInt8(0x80)...0xff).map { changed[$0] ?? c1[$0] ?? Unicode.Scalar($0) }
    }

    /// The table with `letters` from `first` on; what is below is as in Latin-1.
    private init(from first: UInt8, _ letters: String) {
        let scalars = letters.unicodeScalars.filter { $0 != "\n" }
        precondition(scalars.count == 256 - Int(first), "a table has \(scalars.count) letters")
        upper = (0x80..<first).map { Unicode.Scalar($0) } + scalars
    }

    private static let windowsC1: [UInt8: Unicode.Scalar] = [
        0x80: "€", 0x82: "‚", 0x83: "ƒ", 0x84: "„", 0x85: "…", 0x86: "†", 0x87: "‡", 0x88: "ˆ", 0x89: "‰",
        0x8a: "Š", 0x8b: "‹", 0x8c: "Œ", 0x8e: "Ž", 0x91: "\u{2018}", 0x92: "\u{2019}", 0x93: "\u{201c}",
        0x94: "\u{201d}", 0x95: "•", 0x96: "–", 0x97: "—", 0x98: "˜", 0x99: "™", 0x9a: "š", 0x9b: "›",
        0x9c: "œ", 0x9e: "ž", 0x9f: "Ÿ",
    ]
}
