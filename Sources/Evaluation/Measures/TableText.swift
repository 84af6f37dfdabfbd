import Foundation

/// Returns the number with `digits` digits after the point, the same in any locale.
func formatted(_ value: Double, _ digits: Int = 3) -> String { String(format: "%.\(digits)f", value) }

/// Returns a share as per cent.
func percent(_ share: Double, _ digits: Int = 2) -> String { formatted(100 * share, digits) }

/// Returns the text with blanks after it that fill a column of `width` characters.
func leftAligned(_ text: String, _ width: Int) -> String {
    text + String(repeating: " ", count: max(0, width - text.unicodeScalars.count))
}

/// Returns the text with blanks before it that fill a column of `width` characters.
func rightAligned(_ text: String, _ width: Int) -> String {
    String(repeating: " ", count: max(0, width - text.unicodeScalars.count)) + text
}

/// Returns the texts as columns of eight characters.
func columns(_ texts: [String]) -> String { texts.map { rightAligned($0, 8) }.joined() }

/// Returns precision, recall and F1 as columns, in per cent.
func columns(_ ratios: Ratios, digits: Int = 2) -> String {
    columns([ratios.precision, ratios.recall, ratios.f1].map { percent($0, digits) })
}
