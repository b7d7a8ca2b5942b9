# Completion of cakupan for bash: the program itself says what may stand there (cakupan complete -- WORDS...).

_cakupan() {
  local words=() word joined=
  # bash parts words at '=' and ':'; the program reads them whole.
  for word in "${COMP_WORDS[@]:1:COMP_CWORD}"; do
    word=${word//[\"\'\\]/}
    if [[ ${#words[@]} -gt 0 && ( -n $joined || $word == [=:]* ) ]]; then
      words[-1]+=$word
    else
      words+=("${word/#\~\//$HOME/}")
    fi
    if [[ $word == *[=:] ]]; then joined=yes; else joined=; fi
  done

  local current=${words[-1]} answer
  mapfile -t answer < <("${1/#\~\//$HOME/}" complete -- "${words[@]}" 2>/dev/null)
  local before=${current%"${current##*[=:]}"}

  COMPREPLY=()
  for word in "${answer[@]:1}"; do
    word=${word%%$'\t'*}
    [[ $word == "$current"* ]] && COMPREPLY+=("${word#"$before"}")
  done

  local kind=${answer[0]%% *} ending=${answer[0]#* } files=()
  case $kind in
    files) mapfile -t files < <(compgen -f -- "${current#"$before"}") ;;
    folders) mapfile -t files < <(compgen -d -- "${current#"$before"}") ;;
    *) return ;;
  esac
  compopt -o filenames 2>/dev/null
  for word in "${files[@]}"; do
    [[ $ending != "$kind" && $word != *."$ending" && ! -d $word ]] || COMPREPLY+=("$word")
  done
}

complete -F _cakupan cakupan
