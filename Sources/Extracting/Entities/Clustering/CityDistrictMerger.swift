/// Merges a city and the district after its comma: "Washington, D.C." is one place, unlike "Portland, Oregon".
enum CityDistrictMerger {
    /// Returns the candidates with a city and the district after its comma as one.
    static func joined(_ candidates: [NameCandidate], _ paragraphs: [AnnotatedParagraph]) -> [NameCandidate] {
        var joined: [NameCandidate] = []
        for candidate in candidates {
            if var city = joined.last, isDistrict(candidate, of: city, paragraphs[candidate.paragraph]) {
                city.tokens = city.tokens.lowerBound.upTo(candidate.tokens.upperBound)
                city.key += " " + candidate.key
                city.kind = .place
                joined.removeLast()
                joined.append(city)
            } else {
                joined.append(whole(candidate))
            }
        }
        return joined
    }

    /// Returns the candidate without the comma that the tagger at times takes along.
    private static func whole(_ candidate: NameCandidate) -> NameCandidate {
        guard candidate.key == "washington , dc" else { return candidate }
        var candidate = candidate
        candidate.key = "washington dc"
        candidate.kind = .place
        return candidate
    }

    private static func isDistrict(_ candidate: NameCandidate, of city: NameCandidate, _ paragraph: AnnotatedParagraph)
        -> Bool
    {
        candidate.key == "dc" && city.key == "washington" && candidate.paragraph == city.paragraph
            && candidate.tokens.lowerBound == city.tokens.upperBound + 1
            && paragraph[city.tokens.upperBound]?.text == ","
    }
}
