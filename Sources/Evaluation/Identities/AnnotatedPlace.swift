import ArticleModel
import Language
import Linking

/// A place of which the country is annotated.
struct AnnotatedPlace {
    let location: GeoLocation

    /// The likeliest place of that name in the country; where the gazetteer has none, only the country is known.
    init(_ name: String, in country: String) {
        let known = Lexicon.places(NameFolding.folded(name)).first { $0.countryCode == country }
        location = GeoLocation(
            countryCode: country, geoNamesID: known?.geoNamesID, latitude: known?.position?.latitude,
            longitude: known?.position?.longitude)
    }
}
