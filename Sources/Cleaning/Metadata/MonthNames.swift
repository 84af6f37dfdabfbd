/// The names of the months in the languages of Europe that most news is written in.
enum MonthNames {
    static func number(of word: String) -> Int? { numbers[word] }

    private static let numbers: [String: Int] = {
        var numbers: [String: Int] = [:]
        for (place, names) in names.enumerated() {
            for name in names.split(separator: " ") { numbers[String(name)] = place + 1 }
        }
        return numbers
    }()

    /// English, German, French, Spanish, Italian, Portuguese, Dutch, Scandinavian, Turkish; then what they
    /// shorten them to. A word that is another month elsewhere is in none.
    private static let names = [
        "january januar jänner janvier enero gennaio janeiro januari ocak jan janv ene gen",
        "february februar feber février febrero febbraio fevereiro februari şubat feb févr fev",
        "march märz mars marzo março maart mart mar mär mrz",
        "april avril abril aprile nisan apr avr abr",
        "may mai mayo maggio maio mei maj mayıs mag",
        "june juni juin junio giugno junho haziran jun giu",
        "july juli juillet julio luglio julho temmuz jul juil lug",
        "august août agosto augustus augusti ağustos aug aoû",
        "september septembre septiembre settembre setembro eylül sep sept set",
        "october oktober octobre octubre ottobre outubro ekim oct okt ott out",
        "november novembre noviembre novembro kasım nov",
        "december dezember décembre diciembre dicembre dezembro desember aralık dec dez déc dic des",
    ]
}
