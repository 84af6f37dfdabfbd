import Text

typealias AntecedentRanker = LogLinearRanker<AntecedentFeature, PronounContext>
typealias DescriptionRanker = LogLinearRanker<DescriptionFeature, DescriptionContext>

/// The models that decide who is meant where nobody is named: by pronouns, and by the words for a source.
///
/// `scripts/training/antecedents` trains their weights.
package struct ReferenceModels: Sendable {
    let pronouns: AntecedentRanker
    let descriptions: DescriptionRanker

    /// Those with the weights that are built in.
    static let trained = ReferenceModels(pronouns: nil, descriptions: nil)

    /// - Parameters:
    ///   - pronouns: A table like `antecedent-weights.tsv`; nil for the one that is built in.
    ///   - descriptions: A table like `description-weights.tsv`, likewise.
    package init(pronouns: LexiconFile?, descriptions: LexiconFile?) {
        self.pronouns = AntecedentRanker(pronouns ?? LexiconFile(PackageResources.antecedent_weights_tsv))
        self.descriptions = DescriptionRanker(descriptions ?? LexiconFile(PackageResources.description_weights_tsv))
    }
}
