extension Schema {
    /// The view that describes every table, view and column, itself included.
    static let descriptionView = """
        CREATE VIEW schema_description AS
        WITH description(object, type, column, description) AS (VALUES
        \(articleDescriptions),
        \(tableDescriptions),
        \(viewDescriptions),
        \(flagDescriptions),
        \(namePinDescriptions),
        \(quotePrintDescriptions))
        SELECT object, type, column, description FROM description
        """
}
