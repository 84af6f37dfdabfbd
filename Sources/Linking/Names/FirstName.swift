/// Compares folded first names that may be one person's.
package enum FirstName {
    /// Whether the names are equal, or one is an initial or a short form of the other.
    static func agree(_ first: String, _ second: String) -> Bool {
        first == second || isInitial(first, of: second) || isInitial(second, of: first)
            || isShort(first, of: second) || isShort(second, of: first)
    }

    static func isInitial(_ short: String, of long: String) -> Bool {
        short.unicodeScalars.count == 1 && long.hasPrefix(short)
    }

    private static func isShort(_ short: String, of long: String) -> Bool {
        shortForms[short]?.contains(long) ?? false
    }

    /// Other first names that one person of this may go by: "bill" for "william", and the other way round.
    package static func variants(of first: String) -> [String] { (variants[first] ?? []).sorted() }

    private static let variants: [String: Set<String>] = {
        var variants: [String: Set<String>] = shortForms
        for (short, names) in shortForms {
            for name in names { variants[name, default: []].insert(short) }
        }
        return variants
    }()

    /// The short forms of first names in English-language news, with the names in full.
    private static let shortForms: [String: Set<String>] = {
        var forms: [String: Set<String>] = [:]
        for line in list.split(separator: "\n") {
            let words = line.split(separator: " ").map(String.init)
            for short in words.dropFirst() { forms[short, default: []].insert(words[0]) }
        }
        return forms
    }()

    private static let list = """
        abraham abe
        alexander alex sandy
        alexandra alex sandra
        alfred al fred
        andrew andy drew
        anthony tony
        antonio tony
        arthur art
        barbara barb
        benjamin ben
        bernard bernie
        catherine cathy kate
        charles charlie chuck
        christina chris tina
        christine chris
        christopher chris
        daniel dan danny
        david dave
        deborah debbie deb
        donald don
        douglas doug
        edward ed eddie ted
        elizabeth liz beth betsy betty
        eugene gene
        frederick fred freddie
        gerald gerry jerry
        gregory greg
        harold harry hal
        henry hank harry
        jacob jake
        james jim jimmy jamie
        jeffrey jeff
        jennifer jen jenny
        jessica jess
        john jack johnny
        jonathan jon
        joseph joe joey
        joshua josh
        judith judy
        katherine kate kathy katie
        kathleen kathy
        kenneth ken kenny
        lawrence larry
        leonard len
        margaret maggie meg peggy
        matthew matt
        michael mike mick
        mitchell mitch
        nancy nan
        nathaniel nate
        nicholas nick
        patricia pat patty
        patrick pat
        peter pete
        philip phil
        phillip phil
        rebecca becky
        reginald reggie
        richard rich rick dick
        robert rob bob bobby
        ronald ron
        rudolph rudy
        samuel sam
        stephen steve
        steven steve
        stuart stu
        susan sue
        theodore ted teddy
        thomas tom tommy
        timothy tim
        victoria vicky
        vincent vince
        walter walt
        william bill billy will
        """
}
