# Completion of cakupan for fish: the program itself says what may stand there (cakupan complete -- WORDS...).

function __cakupan_complete
    set -l words (commandline -opc)
    set -l current (commandline -ct)
    set -l answer ($words[1] complete -- $words[2..] "$current" 2>/dev/null)
    printf '%s\n' $answer[2..]

    # Of "--output=maps/" fish completes "maps/".
    set -l before (string match -r '^--[^=]*=' -- $current)
    set -l path (string replace -r '^--[^=]*=' '' -- $current)
    set -l kind (string split ' ' -- $answer[1])
    switch "$kind[1]"
        case files
            for file in (__fish_complete_path $path)
                set -l name (string split -m 1 \t -- $file)[1]
                if test (count $kind) -eq 1; or string match -q -- "*.$kind[2]" $name; or string match -q -- '*/' $name
                    printf '%s\n' "$before$name"
                end
            end
        case folders
            for folder in (__fish_complete_directories $path '')
                printf '%s\n' "$before$folder"
            end
    end
end

complete -c cakupan -f -a '(__cakupan_complete)'
