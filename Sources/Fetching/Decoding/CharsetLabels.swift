/// The labels of the WHATWG encoding standard, section 4.2.
enum CharsetLabels {
    /// The names by label.
    static let names: [String: String] = {
        var names: [String: String] = [:]
        for line in table.split(separator: "\n") {
            let words = line.split(separator: " ").map(String.init)
            for word in words { names[word] = words[0] }
        }
        return names
    }()

    /// The names that glibc has for charsets as browsers understand them, where they differ.
    static let iconvNames = [
        "gbk": "GB18030", "shift_jis": "CP932", "euc-kr": "CP949", "big5": "BIG5-HKSCS", "iso-8859-8-i": "ISO-8859-8",
        "windows-874": "CP874", "x-mac-cyrillic": "MAC-CYRILLIC",
    ]

    /// A charset a line: its name, then its other labels.
    private static let table = """
        utf-8 utf8 unicode-1-1-utf-8 unicode11utf8 unicode20utf8 x-unicode20utf8
        utf-16le utf-16 ucs-2 csunicode iso-10646-ucs-2 unicode unicodefeff
        utf-16be unicodefffe
        windows-1252 cp1252 x-cp1252 latin1 l1 iso-8859-1 iso8859-1 iso88591 iso_8859-1 iso_8859-1:1987 iso-ir-100 \
        csisolatin1 ascii us-ascii ansi_x3.4-1968 cp819 ibm819
        windows-1250 cp1250 x-cp1250
        windows-1251 cp1251 x-cp1251
        windows-1253 cp1253 x-cp1253
        windows-1254 cp1254 x-cp1254 latin5 l5 iso-8859-9 iso8859-9 iso88599 iso_8859-9 iso_8859-9:1989 iso-ir-148 \
        csisolatin5
        windows-1255 cp1255 x-cp1255
        windows-1256 cp1256 x-cp1256
        windows-1257 cp1257 x-cp1257
        windows-1258 cp1258 x-cp1258
        windows-874 dos-874 iso-8859-11 iso8859-11 iso885911 tis-620
        iso-8859-2 iso8859-2 iso88592 iso_8859-2 iso_8859-2:1987 iso-ir-101 latin2 l2 csisolatin2
        iso-8859-3 iso8859-3 iso88593 iso_8859-3 iso_8859-3:1988 iso-ir-109 latin3 l3 csisolatin3
        iso-8859-4 iso8859-4 iso88594 iso_8859-4 iso_8859-4:1988 iso-ir-110 latin4 l4 csisolatin4
        iso-8859-5 iso8859-5 iso88595 iso_8859-5 iso_8859-5:1988 iso-ir-144 cyrillic csisolatincyrillic
        iso-8859-6 iso8859-6 iso88596 iso_8859-6 iso_8859-6:1987 iso-ir-127 arabic ecma-114 asmo-708 csisolatinarabic
        iso-8859-7 iso8859-7 iso88597 iso_8859-7 iso_8859-7:1987 iso-ir-126 greek greek8 ecma-118 elot_928 \
        csisolatingreek sun_eu_greek
        iso-8859-8 iso8859-8 iso88598 iso_8859-8 iso_8859-8:1988 iso-ir-138 hebrew visual csisolatinhebrew
        iso-8859-8-i logical csiso88598i
        iso-8859-10 iso8859-10 iso885910 iso-ir-157 latin6 l6 csisolatin6
        iso-8859-13 iso8859-13 iso885913
        iso-8859-14 iso8859-14 iso885914
        iso-8859-15 iso8859-15 iso885915 iso_8859-15 l9 csisolatin9
        iso-8859-16
        koi8-r koi8 koi koi8_r cskoi8r
        koi8-u koi8-ru
        macintosh mac csmacintosh x-mac-roman
        x-mac-cyrillic x-mac-ukrainian
        ibm866 866 cp866 csibm866
        gbk gb2312 gb_2312 gb_2312-80 chinese csgb2312 csiso58gb231280 iso-ir-58 x-gbk
        gb18030
        big5 big5-hkscs cn-big5 csbig5 x-x-big5
        euc-jp cseucpkdfmtjapanese x-euc-jp
        iso-2022-jp csiso2022jp
        shift_jis shift-jis sjis ms932 ms_kanji x-sjis windows-31j csshiftjis
        euc-kr cseuckr csksc56011987 iso-ir-149 korean ks_c_5601-1987 ks_c_5601-1989 ksc5601 ksc_5601 windows-949
        """
}
