/// Unifies spellings that differ by the romanization of a name.
enum Transliteration {
    /// The word in the one spelling that is used for all its variants: "zelenskyy", "zelenskiy", "zelenskyi" are "zelensky".
    ///
    /// "-ski" stays: Kowalski is no Kowalsky. First names go by a list, since Sergei is Serhiy but Marie is no Maria.
    static func usual(_ word: String) -> String {
        if let name = firstNames[word] { return name }
        for ending in ["yy", "iy", "yi", "ij", "ii"] where word.count > 4 && word.hasSuffix(ending) {
            return word.dropLast(2) + "y"
        }
        return word
    }

    private static let firstNames: [String: String] = {
        var usual: [String: String] = [:]
        for group in groups {
            for spelling in group { usual[spelling] = group[0] }
        }
        return usual
    }()

    private static let groups: [[String]] = [
        ["sergei", "sergey", "serhiy", "serhii", "sergii"], ["andrei", "andrey", "andriy", "andrii"],
        ["alexei", "alexey", "aleksei", "aleksey", "oleksiy", "oleksii"], ["yuri", "yury", "yuriy", "yurii"],
        ["dmitry", "dmitri", "dmitriy", "dmitrii", "dmytro"],
        ["yevgeny", "evgeny", "yevgeni", "evgeni", "yevgeniy", "evgeniy"],
        ["alexander", "aleksandr", "alexandr", "oleksandr", "aleksander"], ["nikolai", "nikolay", "mykola"],
        ["mikhail", "mykhailo"], ["volodymyr", "volodimir"],
        ["mohammed", "muhammad", "mohamed", "mohammad", "muhammed", "mohamad", "muhamad"],
        ["hussein", "husain", "hussain", "husayn"],
        ["ahmed", "ahmad", "ahmet"], ["abdullah", "abdallah"], ["yousef", "yusuf", "youssef", "yousuf", "yusef"],
    ]
}
