/// The commonest words of written languages: articles, pronouns, prepositions, forms of "to be".
///
/// Put together by hand; words that several languages share count for each of them.
enum FunctionWords {
    private static let words: [String: String] = [
        "en": """
        the of and to in a is that for it was on with as be by at from are this which or an have has had not but were been
        they their his her he she its who will would said more than when about into after also could there what
        """,
        "de": """
        der die das und in den von zu mit sich des auf für ist im dem nicht ein eine als auch es an werden aus er hat dass
        sie nach wird bei einer um am sind noch wie einem über einen so zum war haben nur oder aber vor zur bis mehr durch
        """,
        "fr": """
        de la le et les des en un du une que est pour qui dans a par plus pas au sur ne se ce il sont la avec son aux
        d'un cette ont ses mais comme on tout nous sa fait été aussi leur bien peut ces y deux elle était après
        """,
        "es": """
        de la que el en y a los se del las un por con no una su para es al lo como más o pero sus le ha me si sin sobre
        este ya entre cuando todo esta ser son dos también fue había era muy años hasta desde está
        """,
        "it": """
        di e il la che in a per un del è una sono con non si da le della i dei nel al alla anche più come ha ma gli lo
        delle se o ed dal ai questo nella sua stato essere ci su ne era
        """,
        "pt": """
        de a o que e do da em um para com não uma os no se na por mais as dos como mas ao ele das à seu sua ou quando
        muito nos já também só pelo pela até isso entre depois sem mesmo aos seus foi são
        """,
        "nl": """
        de van het een en in is dat op te zijn met voor niet die aan er om ook als dan maar bij uit nog naar worden door
        over wordt hij ze heeft hebben was deze tot kan al meer wel geen zo
        """,
        "sv": """
        och i att det som en på är av för med till den har de inte om ett han men var sig från vi så kan när nu också
        efter eller ut under vid hon skulle där ska
        """,
        "da": """
        og i at det er en til på som for med de den af ikke der har et han om men var sig fra vi så kan når nu også
        efter eller ud under ved hun skulle hvor skal blev
        """,
        "no": """
        og i det er en til på som for med de den av ikke har et han om men var seg fra vi så kan når nå også etter
        eller ut under ved hun skulle hvor skal ble å
        """,
        "fi": "ja on ei se että oli hän mutta ovat kun myös joka ole sen niin kuin mukaan jo vain mitä tai nyt olla",
        "pl": """
        w i na z do się nie że to jest o za od po jak ale przez dla są tym który która przed oraz co było może tylko już
        jego był tego ze jako
        """,
        "cs":
            "a v na se je že s z do to o i ve pro za by ale jako po jsou který od která však při už tak byl bylo podle",
        "tr": "ve bir bu da de için ile olarak çok daha gibi olan kadar sonra en ise ne var ama ya değil dedi olduğunu",
        "ro": "de și în a la cu pe care o că nu din pentru este un mai au sunt ca fost să prin după sau dar acest",
        "hu": "a az és hogy nem is egy ez volt meg csak de mint már el még ha vagy szerint azt között pedig után",
        "id": "yang dan di dengan untuk pada dari ini itu tidak dalam akan juga ke oleh karena mereka telah ada adalah",
        "ru": """
        и в не на что с по как из он за это к у от о его для но так же а все то или мы был она бы при также после были
        """,
        "uk": """
        і в не на що з та у до як за він це його від по для але й про або є бути був при також після які який її
        """,
    ]

    /// By the hash of each word the places of its languages in `names`, sorted.
    static let languages: [UInt64: [Int]] = {
        var languages: [UInt64: [Int]] = [:]
        for (number, language) in names.enumerated() {
            for word in lists[language] ?? [] { languages[hash(of: word.utf8), default: []].append(number) }
        }
        return languages
    }()

    /// The languages that are known.
    static let names = words.keys.sorted()

    private static let lists = words.mapValues { Set($0.split(whereSeparator: \.isWhitespace)) }

    /// FNV-1a: a text is looked up word by word, and no string is made of any.
    static func hash(of word: some Sequence<UInt8>) -> UInt64 {
        word.reduce(0xcbf2_9ce4_8422_2325) { ($0 ^ UInt64($1)) &* 0x100_0000_01b3 }
    }

    /// Bytes of the longest of them: a longer word need not be looked for.
    static let longest = lists.values.joined().map(\.utf8.count).max() ?? 0

    /// Languages whose commonest words are so much the same that neither speaks against the other.
    static func areClose(_ left: String, _ right: String) -> Bool {
        close.contains { $0.contains(left) && $0.contains(right) }
    }

    private static let close: [Set<String>] = [
        ["da", "no", "nb", "nn", "sv"], ["es", "pt", "gl", "ca"], ["cs", "sk"],
    ]
}
