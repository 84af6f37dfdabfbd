import Foundation

/// Writes names that differ only in case, accents or marks in one way.
public enum NameFolding {
    /// `name` in small letters without accents, apostrophes, stops and invisible marks, words joined by one blank:
    /// "Jean-Noël  O’Brien Jr." becomes "jean-noel obrien jr".
    public static func folded(_ name: String) -> String {
        let isPlain = name.utf8.allSatisfy { $0 < 128 }
        return join(isPlain ? Array(name.utf8) : Array(withoutAccents(name).utf8))
    }

    private static func join(_ bytes: [UInt8]) -> String {
        var folded: [UInt8] = []
        folded.reserveCapacity(bytes.count)
        for byte in bytes {
            switch byte {
            case 65...90: folded.append(byte | 32)
            case 39, 46: break
            case 0...32: if let last = folded.last, last != 32 { folded.append(32) }
            default: folded.append(byte)
            }
        }
        if folded.last == 32 { folded.removeLast() }
        return String(decoding: folded, as: UTF8.self)
    }

    private static func withoutAccents(_ name: String) -> String {
        var plain = ""
        for scalar in name.lowercased().decomposedStringWithCanonicalMapping.unicodeScalars {
            if let letters = unmarked[scalar] { plain += letters; continue }
            switch scalar.properties.generalCategory {
            case .nonspacingMark, .format, .modifierLetter: break
            case .spaceSeparator, .control: plain.unicodeScalars.append(" ")
            default: plain.unicodeScalars.append(scalar)
            }
        }
        return plain
    }

    /// Letters that have no accent to take off, and marks that stand for plain ones.
    private static let unmarked: [Unicode.Scalar: String] = [
        "ø": "o", "ł": "l", "đ": "d", "ð": "d", "ħ": "h", "ß": "ss", "æ": "ae", "œ": "oe", "þ": "th", "ı": "i",
        "\u{2019}": "", "\u{2018}": "", "\u{02BC}": "", "\u{2010}": "-", "\u{2011}": "-",
    ]
}
