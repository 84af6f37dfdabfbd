import Foundation

/// Another house's style: its quotation marks, dashes, spelling and numbers.
enum CopyTypography {
    static func changed(_ text: String) -> String {
        let marked = text.contains("“") || text.contains("”") ? straight(text) : curly(text)
        return marked.split(separator: " ").map { changed(word: String($0)) }.joined(separator: " ")
    }

    private static func straight(_ text: String) -> String {
        ["“", "”", "«", "»"].reduce(text) { $0.replacingOccurrences(of: $1, with: "\"") }
            .replacingOccurrences(of: "’", with: "'").replacingOccurrences(of: " – ", with: " -- ")
    }

    private static func curly(_ text: String) -> String {
        var isOpen = false
        let quoted = text.map { character -> String in
            guard character == "\"" else { return String(character) }
            isOpen.toggle()
            return isOpen ? "“" : "”"
        }
        return quoted.joined().replacingOccurrences(of: "'", with: "’").replacingOccurrences(of: " - ", with: " – ")
    }

    private static func changed(word: String) -> String {
        if let other = words[word] { return other }
        if word.hasSuffix("%") { return word.dropLast() + " per cent" }
        for (ending, other) in endings where word.hasSuffix(ending) && word.count > ending.count + 2 {
            return word.dropLast(ending.count) + other
        }
        return word
    }

    private static let endings = [
        ("ization", "isation"), ("isation", "ization"), ("ize", "ise"), ("ized", "ised"), ("izing", "ising"),
        ("avor", "avour"), ("avour", "avor"), ("abor", "abour"), ("abour", "abor"), ("olor", "olour"),
        ("olour", "olor"),
    ]

    private static let words = [
        "percent": "per cent", "center": "centre", "centre": "center", "defense": "defence", "defence": "defense",
        "program": "programme", "programme": "program", "toward": "towards", "towards": "toward", "among": "amongst",
        "while": "whilst", "two": "2", "three": "3", "four": "4", "five": "5", "ten": "10", "U.S.": "US", "U.N.": "UN",
        "Mr.": "Mr", "Sen.": "Senator", "Gov.": "Governor", "Jan.": "January", "Feb.": "February", "Oct.": "October",
        "Nov.": "November", "Dec.": "December", "okay": "OK",
    ]
}
