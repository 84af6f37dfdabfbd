/// Says which entity a name stands for, whatever the articles say.
///
/// Users know it as a pin: it is a line of the file `load.names`, a row of the table `name_pins` and of the view
/// `pinned_names`, and the column `pin` of `entity_aliases` names the one that an alias follows.
struct NameOverride: Hashable, Comparable {
    let kind: String
    let name: String
    /// The name of the entity; nil where the name stands for an entity of its own.
    let entity: String?
    /// The kind of the entity, where that is another than the name is found as.
    let entityKind: String?

    init(kind: String, name: String, entity: String?, entityKind: String? = nil) {
        self.kind = kind
        self.name = name
        self.entity = entity
        self.entityKind = entityKind
    }

    /// The name of the entity that the name stands for; nil where that is an entity of its own.
    var targetName: String? { entity ?? (entityKind == nil ? nil : name) }
    var targetKind: String { entityKind ?? kind }

    static func < (left: NameOverride, right: NameOverride) -> Bool {
        (left.kind, left.name) < (right.kind, right.name)
    }
}
