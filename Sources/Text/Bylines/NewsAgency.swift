/// The news agencies that bylines, datelines and credits name.
package enum NewsAgency {
    /// The name under which an agency is recorded, by the names it goes by, as `NormalizedText`.
    package static let names: [String: String] = [
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
