import Foundation
import Text

/// Folds names that differ only in case, accents or punctuation to one spelling.
package enum NameFolding {
    /// The name in lower case, without accents, apostrophes, full stops and invisible marks, with one blank between words:
    /// "Jean-Noël  O’Brien Jr." becomes "jean-noel obrien jr".
    package static func folded(_ name: String) -> String {
        var plain = name.utf8.allSatisfy { $0 < 128 } ? name : withoutAccents(name)
        return plain.withUTF8(join)
    }

    private static func join(_ bytes: UnsafeBufferPointer<UInt8>) -> String {
        String(unsafeUninitializedCapacity: bytes.count) { folded in
            var end = 0
            for byte in bytes {
                switch byte {
                case _ where byte.isASCIIUppercase: folded[end] = byte.asciiLowercased
                case 39, 46: continue
                case 0...32:
                    if end == 0 || folded[end - 1] == 32 { continue }
                    folded[end] = 32
                default: folded[end] = byte
                }
                end += 1
            }
            return end > 0 && folded[end - 1] == 32 ? end - 1 : end
        }
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

    /// Letters without an accent that can be decomposed, and variants of plain punctuation.
    private static let unmarked: [Unicode.Scalar: String] = [
        "ø": "o", "ł": "l", "đ": "d", "ð": "d", "ħ": "h", "ß": "ss", "æ": "ae", "œ": "oe", "þ": "th", "ı": "i",
        "\u{2019}": "", "\u{2018}": "", "\u{02BC}": "", "\u{2010}": "-", "\u{2011}": "-",
    ]
}
