import Queries

extension Dataset {
    /// The datasets of an export, those first that others refer to.
    static let all: [Dataset] = [
        ("articles", PackageResources.export_articles_sql),
        ("authors", PackageResources.export_authors_sql),
        ("paragraphs", PackageResources.export_paragraphs_sql),
        ("entities", PackageResources.export_entities_sql),
        ("names", PackageResources.export_names_sql),
        ("mentions", PackageResources.export_mentions_sql),
        ("quotes", PackageResources.export_quotes_sql),
        ("quote_parts", PackageResources.export_quote_parts_sql),
        ("stories", PackageResources.export_stories_sql),
        ("story_articles", PackageResources.export_story_articles_sql),
        ("copies", PackageResources.export_copies_sql),
        ("removed_blocks", PackageResources.export_removed_blocks_sql),
        ("flags", PackageResources.export_flags_sql),
        ("rights", PackageResources.export_rights_sql),
        ("revisions", PackageResources.export_revisions_sql),
        ("changes", PackageResources.export_changes_sql),
        ("rejections", PackageResources.export_rejections_sql),
        ("runs", PackageResources.export_runs_sql),
    ].map { name, bytes in Dataset(QueryFile(name, text: String(decoding: bytes, as: UTF8.self))) }
}
