/// The names in bylines: "By ANN EXAMPLE and Bob Sample, Political Editor".
///
/// Persons where any sign the article. Where none does, the institution that the page credits:
/// "Harbour Post staff", or the agency, which is in `agency` as well.
struct BylineNames {
    private(set) var names: [String] = []
    private(set) var agency: String?

    /// `sources` in order of trust: the first that names a person is taken, and taken whole.
    init(sources: [[Credit]], outlets: [String?]) {
        let outlets = Set(outlets.compactMap { $0.map(PlainText.of) })
        let readings = sources.map { credits in credits.map { CreditReader($0, outlets: outlets) } }
        agency = readings.lazy.joined().compactMap(\.agency).first
        let persons = readings.map { $0.flatMap(\.persons) }.first { !$0.isEmpty }
        let credited = readings.map { $0.filter { $0.institution != nil } }.filter { !$0.isEmpty }
        // A desk or an agency says more than the outlet itself.
        let institutions = (credited.first { !$0.contains(where: \.isOutlet) } ?? credited.first)?.compactMap(
            \.institution)
        for name in persons ?? institutions ?? [] where !names.contains(where: { isSame($0, name) }) {
            names.append(name)
        }
    }

    private func isSame(_ left: String, _ right: String) -> Bool { PlainText.of(left) == PlainText.of(right) }

    /// News agencies, by their names in plain text.
    static let agencies: [String: String] = [
        "reuters": "Reuters", "ap": "AP", "associated press": "AP", "the associated press": "AP", "afp": "AFP",
        "agence france presse": "AFP", "dpa": "dpa", "deutsche presse agentur": "dpa", "apa": "APA",
        "pa media": "PA Media", "press association": "PA Media", "bloomberg": "Bloomberg", "upi": "UPI",
        "xinhua": "Xinhua", "ani": "ANI", "pti": "PTI", "press trust of india": "PTI", "ians": "IANS", "efe": "EFE",
        "ansa": "ANSA", "adnkronos": "Adnkronos", "kyodo": "Kyodo", "kyodo news": "Kyodo", "jiji press": "Jiji",
        "tass": "TASS", "interfax": "Interfax", "ukrinform": "Ukrinform", "sid": "SID", "ntb": "NTB",
        "ritzau": "Ritzau",
        "anadolu agency": "Anadolu", "anadolu ajansı": "Anadolu", "anp": "ANP", "belga": "Belga", "lusa": "Lusa",
        "canadian press": "Canadian Press", "the canadian press": "Canadian Press", "yonhap": "Yonhap",
        "australian associated press": "AAP", "aap": "AAP", "epd": "epd", "kna": "KNA", "keystone sda": "Keystone-SDA",
    ]
}
