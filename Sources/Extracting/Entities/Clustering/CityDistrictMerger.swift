/// Merges a city and the district after its comma: "Washington, D.C." is one place, unlike "Portland, Oregon".
enum CityDistrictMerger {
    /// Returns the candidates with a city and the district after its comma as one.
    static func joined(_ candidates: [NameCandidate], _ paragraphs: [AnnotatedParagraph]) -> [NameCandidate] {
        var joined: [NameCandidate] = []
        for candidate in candidates {
            if let city = joined.last, isDistrict(candidate, of: city, paragraphs[candidate.paragraph]) {
                joined[joined.count - 1].tokens = city.tokens.lowerBound..<candidate.tokens.upperBound
                joined[joined.count - 1].key = city.key + " " + candidate.key
                joined[joined.count - 1].kind = .place
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
