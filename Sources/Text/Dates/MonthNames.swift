/// The names of the months in the languages that most news is written in.
package enum MonthNames {
    /// Returns 1 to 12 for a month's name or its abbreviation, in lower case; nil for any other word.
    package static func number(of word: String) -> Int? { numbers[word] }

    private static let numbers: [String: Int] = {
        var numbers: [String: Int] = [:]
        for (index, names) in names.enumerated() {
            for name in names.spaceSeparated { numbers[String(name)] = index + 1 }
        }
        return numbers
    }()

    /// English, German, French, Spanish, Italian, Portuguese, Dutch, Scandinavian, Turkish, Polish, Czech and Slovak,
    /// Hungarian, Romanian, Greek, Finnish, Russian, Ukrainian, Indonesian, Arabic, as a day stands before them;
    /// then what the first ones shorten them to. A word that is another month elsewhere is in none.
    private static let names = [
        "january januar jänner janvier enero gennaio janeiro januari ocak stycznia ledna januára január ianuarie "
            + "ιανουαρίου tammikuuta января січня يناير jan janv ene gen",
        "february februar feber février febrero febbraio fevereiro februari şubat lutego února februára február "
            + "februarie φεβρουαρίου helmikuuta февраля лютого فبراير feb févr fev",
        "march märz mars marzo março maart mart marca března március martie μαρτίου maaliskuuta марта березня maret "
            + "مارس mar mär mrz",
        "april avril abril aprile nisan kwietnia dubna apríla április aprilie απριλίου huhtikuuta апреля квітня أبريل "
            + "ابريل apr avr abr",
        "may mai mayo maggio maio mei maj mayıs maja května mája május μαΐου μαίου toukokuuta мая травня مايو mag",
        "june juni juin junio giugno junho haziran czerwca června júna június iunie ιουνίου kesäkuuta июня червня "
            + "يونيو jun giu",
        "july juli juillet julio luglio julho temmuz lipca července júla július iulie ιουλίου heinäkuuta июля липня "
            + "يوليو jul juil lug",
        "august août agosto augustus augusti ağustos sierpnia srpna augusta augusztus αυγούστου elokuuta августа "
            + "серпня agustus أغسطس aug aoû",
        "september septembre septiembre settembre setembro eylül września září septembra szeptember septembrie "
            + "σεπτεμβρίου syyskuuta сентября вересня سبتمبر sep sept set",
        "october oktober octobre octubre ottobre outubro ekim października října októbra október octombrie οκτωβρίου "
            + "lokakuuta октября жовтня أكتوبر اكتوبر oct okt ott out",
        "november novembre noviembre novembro kasım listopadu novembra noiembrie νοεμβρίου marraskuuta ноября "
            + "نوفمبر nov",
        "december dezember décembre diciembre dicembre dezembro desember aralık grudnia prosince decembra decembrie "
            + "δεκεμβρίου joulukuuta декабря грудня ديسمبر dec dez déc dic des",
    ]
}
