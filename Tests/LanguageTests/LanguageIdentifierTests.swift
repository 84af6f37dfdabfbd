import Language
import Testing
import Text

@Suite struct LanguageIdentifierTests {
    private func language(of text: String) -> String? {
        LanguageIdentifier.language(of: [Array(text.unicodeScalars).padded])
    }

    @Test(arguments: [
        (
            "en",
            "The council of the town has said that it will raise the harbour wall, and that the work on it would begin in the spring. Most of the people who live there are for it, but some of them have asked what it is to cost and who is going to pay."
        ),
        (
            "de",
            "Der Rat der Stadt hat gesagt, dass er die Mauer am Hafen erhöhen will und dass die Arbeit daran im Frühjahr beginnen wird. Die meisten der Leute, die dort leben, sind dafür, aber einige haben gefragt, was es kosten soll und wer das bezahlt."
        ),
        (
            "fr",
            "Le conseil de la ville a dit que le mur du port serait relevé et que les travaux commenceraient au printemps. La plupart des gens qui vivent sur place sont pour, mais certains ont demandé ce que cela coûte et qui va payer pour une telle chose."
        ),
        (
            "es",
            "El consejo de la ciudad ha dicho que el muro del puerto será más alto y que la obra va a empezar en la primavera. La mayoría de los que viven en el barrio están a favor, pero algunos han preguntado cuánto cuesta y quién lo va a pagar al final."
        ),
        (
            "pl",
            "Rada miasta powiedziała, że mur w porcie będzie wyższy i że prace zaczną się na wiosnę. Większość ludzi, którzy tam mieszkają, jest za, ale niektórzy pytają, ile to ma kosztować i kto za to zapłaci, bo nie ma na to pieniędzy w tym roku i w przyszłym."
        ),
        (
            "ru",
            "Совет города сказал, что стена в порту будет выше и что работы начнутся весной. Большинство людей, которые там живут, за это, но некоторые спрашивают, сколько это стоит и кто за это заплатит, потому что в этом году денег на это нет, как и в будущем."
        ),
        ("ja", String(repeating: "港の壁は春に高くなると市議会が発表した。これについて住民は賛成している。", count: 4)),
        ("und", String(repeating: "የከተማው ምክር ቤት ግድግዳው በፀደይ ከፍ እንደሚል ተናግሯል። ", count: 6)),
    ])
    func `a text says by its commonest words what language it is in`(expected: String, text: String) {
        #expect(language(of: text) == expected)
    }

    @Test(arguments: [
        "Umkhandlu wedolobha uthe uzokwakha udonga lwesikhumulo semikhumbi luphakame kakhulu ngentwasahlobo. Abantu abaningi abahlala khona bayavumelana nakho, kodwa abanye babuzile ukuthi kuzobiza malini nokuthi ubani ozokhokha. Imeya ithe imali isikhona, futhi umsebenzi uzoqala ngoMsombuluko olandelayo kusukela ekuseni kuze kube ntambama nsuku zonke.",
        "Baraza la mji limesema kwamba ukuta wa bandari utainuliwa na kwamba kazi itaanza wakati wa masika. Watu wengi wanaoishi huko wanakubali, lakini baadhi yao wameuliza itagharimu kiasi gani na nani atalipa. Meya amesema fedha zipo tayari, na kazi itaanza Jumatatu ijayo asubuhi hadi jioni kila siku ya juma.",
    ])
    func `a language that is not known is told from English`(_ text: String) {
        #expect(language(of: text) == "und")
        #expect(language(of: "\(text) The council said so.") == "und")
    }

    @Test func `results and lists in English may be English`() {
        let results = String(
            repeating: "Palm Bay d. Rockledge 70-44. Rockledge 14 12 9 9, Palm Bay 20 18 17 15. ", count: 8)
        #expect(language(of: results) == nil)
        let advertisement = """
            Looking for new shoes? Browse running shoes, hiking boots, trail shoes, sandals, slippers. Free delivery, free \
            returns, secure payment, gift cards, student discount. Best prices guaranteed. Shop now: new season, limited offers, \
            great brands for men, women, kids. Sign up today, get ten percent off your first order. Contact support with questions.
            """
        #expect(language(of: advertisement) == nil)
    }

    @Test func `a few words, or names alone, tell nothing`() {
        #expect(language(of: "The wall is high.") == nil)
        #expect(language(of: String(repeating: "Fenport Ostwick Haven Saltby ", count: 30)) == nil)
    }
}
