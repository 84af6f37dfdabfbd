import Randomness

/// Reports that are written by filling in a template: they share their sentences, and differ in what they say.
enum TemplateReport: String, CaseIterable, Sendable {
    case weather, markets, results, court, police, earthquake, roads

    func text(_ random: inout SeededRandom) -> CopyText {
        var filled = TemplateSlots(random)
        let text =
            switch self {
            case .weather: filled.weather()
            case .markets: filled.markets()
            case .results: filled.results()
            case .court: filled.court()
            case .police: filled.police()
            case .earthquake: filled.earthquake()
            case .roads: filled.roads()
            }
        random = filled.random
        return text
    }
}

/// What the slots of the templates are filled with.
private struct TemplateSlots {
    var random: SeededRandom

    init(_ random: SeededRandom) { self.random = random }

    private mutating func number(_ range: ClosedRange<Int>) -> Int { random.number(in: range) }
    private mutating func decimal(_ range: ClosedRange<Int>) -> String { "\(number(range)).\(number(0...99))" }
    private mutating func city() -> String { random.pick(GeneratedWords.cities) }
    private mutating func day() -> String { random.pick(ProseWords.weekdays) }
    private mutating func name() -> String { ProseGenerator.name(&random) }
    private mutating func street() -> String {
        "\(random.pick(GeneratedWords.lastNames)) \(random.pick(["Street", "Road", "Lane", "Avenue", "Square"]))"
    }

    mutating func weather() -> CopyText {
        let sky = [
            "sunny", "cloudy", "mostly cloudy", "wet", "foggy", "windy", "fair", "changeable", "bright but cold",
        ]
        let wind = ["north", "south", "east", "west", "northeast", "southwest", "northwest", "southeast"]
        let place = city()
        return CopyText(
            title: "Weather for \(place)",
            paragraphs: [
                "\(day()) will be \(random.pick(sky)) in \(place), with highs of \(number(-5...34)) degrees and lows of \(number(-15...20)) degrees. Winds from the \(random.pick(wind)) at \(number(3...80)) kilometres an hour.",
                "\(day()) will be \(random.pick(sky)), with highs of \(number(-5...34)) degrees and lows of \(number(-15...20)) degrees. The chance of rain is \(number(0...100)) per cent. Winds from the \(random.pick(wind)) at \(number(3...80)) kilometres an hour.",
                "The sun rises at \(number(4...8)).\(number(10...59)) and sets at \(number(16...21)).\(number(10...59)). The water temperature is \(number(2...24)) degrees, and the pollen count is \(random.pick(["low", "moderate", "high", "very high"])).",
            ])
    }

    mutating func markets() -> CopyText {
        let way = ["rose", "fell", "gained", "lost", "climbed", "slipped"]
        return CopyText(
            title: "Markets at the close",
            paragraphs: [
                "Stocks on Wall Street closed on \(day()). The Dow Jones industrial average \(random.pick(way)) \(decimal(3...600)) points, or \(decimal(0...3)) per cent, to \(number(15...39)),\(decimal(100...999)). The S&P 500 index \(random.pick(way)) \(decimal(1...90)) points, or \(decimal(0...3)) per cent, to \(number(2...5)),\(decimal(100...999)).",
                "The Nasdaq composite \(random.pick(way)) \(decimal(1...200)) points, or \(decimal(0...3)) per cent, to \(number(5...16)),\(decimal(100...999)). The yield on the 10-year Treasury note \(random.pick(way)) to \(decimal(1...5)) per cent. Benchmark crude oil \(random.pick(way)) $\(decimal(0...4)) to $\(decimal(38...99)) a barrel in New York.",
                "Shares of \(random.pick(GeneratedWords.lastNames)) Industries \(random.pick(way)) \(decimal(1...19)) per cent after the company reported its earnings. For the week, the Dow is \(random.pick(["up", "down"])) \(decimal(3...900)) points.",
            ])
    }

    mutating func results() -> CopyText {
        let (home, away) = (city(), city())
        return CopyText(
            title: "\(home) \(number(0...5)), \(away) \(number(0...5))",
            paragraphs: [
                "\(home) beat \(away) \(number(3...5))-\(number(0...2)) at home on \(day()). \(name()) opened the scoring after \(number(2...40)) minutes, and \(name()) added the second from the penalty spot shortly before half-time.",
                "\(away) pulled one back through \(name()) in the \(number(46...80))th minute, but \(name()) settled the match with \(number(2...9)) minutes left. The attendance was \(number(2...60)),\(number(100...999)).",
                "With the win \(home) move up to place \(number(1...18)) in the table with \(number(3...80)) points from \(number(3...34)) matches, while \(away) stay in place \(number(1...18)) with \(number(3...60)) points. Next week \(home) travel to \(city()), and \(away) are at home to \(city()).",
            ])
    }

    mutating func court() -> CopyText {
        let offences = [
            "theft", "driving without a licence", "assault", "fraud", "criminal damage", "drink driving", "burglary",
        ]
        let paragraphs = (0..<5).map { _ in
            "\(name()), \(number(18...80)), of \(number(1...250)) \(street()), \(city()), pleaded guilty to \(random.pick(offences)) on \(random.pick(ProseWords.months)) \(number(1...28)). Fined £\(number(80...900)), with costs of £\(number(40...300)) and a surcharge of £\(number(20...90)) to be paid to the court within \(number(14...60)) days."
        }
        return CopyText(
            title: "From the courts", paragraphs: ["The following cases were heard by magistrates:"] + paragraphs)
    }

    mutating func police() -> CopyText {
        let things = ["a bicycle", "jewellery", "two laptops", "cash", "a motorcycle", "garden tools", "a van"]
        let place = city()
        return CopyText(
            title: "Police appeal for witnesses",
            paragraphs: [
                "Police are appealing for witnesses after \(random.pick(things)) worth \(number(200...9000)) crowns was stolen from an address in \(street()), \(place), between \(number(1...12)) pm on \(day()) and \(number(1...11)) am on \(day()).",
                "Constable \(name()) said: “We would like to speak to anyone who saw a \(random.pick(["man", "woman"])) of about \(number(18...60)) in a \(random.pick(["red", "black", "grey", "green", "blue"])) jacket near \(street()) at that time.”",
                "Anyone with information is asked to call the police in \(place) on \(number(100...999)) \(number(1000...9999)), quoting reference \(number(10000...99999)), or to leave a message with the station.",
            ])
    }

    mutating func earthquake() -> CopyText {
        let place = city()
        return CopyText(
            title: "Earthquake near \(place)",
            paragraphs: [
                "A magnitude \(decimal(3...6)) earthquake was reported at \(number(1...12)):\(number(10...59)) on \(day()), \(number(3...90)) miles from \(place), according to the geological survey. The epicentre was at a depth of \(decimal(1...40)) miles, \(number(3...90)) miles from \(city()) and \(number(3...90)) miles from \(city()).",
                "In the past ten days, there have been \(number(0...9)) earthquakes of magnitude 3.0 or greater centred nearby. This information comes from the notification service of the survey, and this post was created by an algorithm. See anything that does not look right? Tell the editors.",
            ])
    }

    mutating func roads() -> CopyText {
        let works = ["resurfacing", "work on the water main", "bridge repairs", "the laying of cables", "tree felling"]
        let (first, second) = (street(), street())
        return CopyText(
            title: "\(first) to close",
            paragraphs: [
                "\(first) in \(city()) will be closed to all traffic from \(number(1...28)) \(random.pick(ProseWords.months)) to \(number(1...28)) \(random.pick(ProseWords.months)) for \(random.pick(works)), the council has said. Drivers are asked to follow the signed diversion by way of \(second) and \(street()).",
                "Access to houses will be kept at all times. Buses \(number(1...99)) and \(number(1...99)) will not stop at \(second) while the work is done. For more information, ask \(name()) at the council on \(number(1000...9999)) \(number(100...999)).",
            ])
    }
}
