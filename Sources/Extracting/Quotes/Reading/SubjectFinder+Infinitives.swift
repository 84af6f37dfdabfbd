import Language
import Text

/// The subjects of verbs that have none beside them: of infinitives, and of verbs in a list.
extension SubjectFinder {
    /// Returns whom a causative verb before it makes do what the infinitive after "to" says: Keller of "the storm led Ann
    /// Keller, the mayor, to say".
    func causedToAct(before to: Int, from start: Int) -> Range<Int>? {
        let before = max(start, to - Self.maximumLength)
        let causative = tokens[before.upTo(to)].lastIndex { Self.causatives.contains($0.word) }
        guard let causative, causative > start,
            let phrase = phrases.phrase(startingAt: causative + 1, to: to),
            phrase.lowerBound == causative + 1, valid(phrase) != nil || isAnyNoun(phrase)
        else { return nil }
        let isApposed = paragraph.kind(phrase.upperBound) == .comma && paragraph.kind(to - 1) == .comma
        return phrase.upperBound == to || isApposed ? phrase : nil
    }

    /// The largest number of tokens from the causative verb to "to".
    private static let maximumLength = 16

    private static let causatives = WordList(lexicon: PackageResources.causative_verbs_txt)

    /// Returns the subject of the sentence for a verb that is one of a list of them: Keller for "called" in "Keller led a town that
    /// was late, called it a mess, and left".
    func subjectOfList(before comma: Int, verb: Int, in sentence: Range<Int>) -> Range<Int>? {
        guard let tag = tagInList(verb), comma + 1 == verb,
            let end = tokens[verb.upTo(sentence.upperBound)].firstIndex(where: { $0.word == "and" }),
            tokens[end - 1].kind == .comma || tokens[end - 1].isQuote, tokens[at: end + 1]?.tag == tag,
            let subject = clauseSubject(from: sentence.lowerBound, to: comma)
        else { return nil }
        // What "Keller said" opens is a clause with a subject of its own.
        let first = subject.upperBound.upTo(comma).first { tokens[$0].tag == tag }
        return first.map { tokens[$0].classes.contains(.verbWithThat) } ?? true ? nil : subject
    }

    /// Returns the tag that the other verbs of the list have: of "called the town a mess", with an object, that of a past tense.
    private func tagInList(_ verb: Int) -> PartOfSpeech? {
        switch tokens[verb].tag {
        case .pastVerb?, .thirdPersonVerb?: tokens[verb].tag
        case .pastParticiple? where paragraph.classes(verb + 1).isAny([.determiner, .pronoun, .person]): .pastVerb
        default: nil
        }
    }
}
