<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="es" sourcelanguage="en">
 <context>
  <name>AccountState</name>
  <message>
   <source>Ordoro has a problem</source>
   <translation>Ordoro tiene un problema</translation>
  </message>
  <message>
   <source>connecting…</source>
   <translation>conectando…</translation>
  </message>
  <message>
   <source>key not accepted</source>
   <translation>clave no aceptada</translation>
  </message>
  <message>
   <source>offline</source>
   <translation>sin conexión</translation>
  </message>
  <message>
   <source>online</source>
   <translation>en línea</translation>
  </message>
 </context>
 <context>
  <name>AccountView</name>
  <message>
   <source>Address</source>
   <translation>Dirección</translation>
  </message>
  <message>
   <source>Another address than Ordoro's own</source>
   <translation>Otra dirección que la de Ordoro</translation>
  </message>
  <message>
   <source>Asking Ordoro…</source>
   <translation>Preguntando a Ordoro…</translation>
  </message>
  <message>
   <source>Back</source>
   <translation>Volver</translation>
  </message>
  <message>
   <source>Client ID</source>
   <translation>ID de cliente</translation>
  </message>
  <message>
   <source>Client secret</source>
   <translation>Secreto de cliente</translation>
  </message>
  <message>
   <source>Connect</source>
   <translation>Conectar</translation>
  </message>
  <message>
   <source>Connect an Ordoro account</source>
   <translation>Conectar una cuenta de Ordoro</translation>
  </message>
  <message>
   <source>Connected to {company}. Everything that Packbench needs is there.</source>
   <translation>Conectado a {company}. Todo lo que Packbench necesita está ahí.</translation>
  </message>
  <message>
   <source>Enter the address of Ordoro's API.</source>
   <translation>Escriba la dirección de la API de Ordoro.</translation>
  </message>
  <message>
   <source>Enter the client ID of the key.</source>
   <translation>Escriba el ID de cliente de la clave.</translation>
  </message>
  <message>
   <source>Enter the client secret of the key.</source>
   <translation>Escriba el secreto de cliente de la clave.</translation>
  </message>
  <message>
   <source>It is never written into a file.</source>
   <translation>Nunca se guarda en un archivo.</translation>
  </message>
  <message>
   <source>Kept in this computer's {keyring}, and never written into a file.</source>
   <translation>Se guarda en {keyring} de esta computadora y nunca en un archivo.</translation>
  </message>
  <message>
   <source>Make a key in Ordoro under Settings → Account settings → API keys and copy both parts here. The account's plan must include API access.</source>
   <translation>Cree una clave en Ordoro en Settings → Account settings → API keys y copie aquí las dos partes. El plan de la cuenta debe incluir acceso a la API.</translation>
  </message>
  <message>
   <source>Only https. Plain http is taken for this computer alone.</source>
   <translation>Solo https. El http simple se acepta únicamente para esta computadora.</translation>
  </message>
  <message>
   <source>Open {company}</source>
   <translation>Abrir {company}</translation>
  </message>
  <message>
   <source>Sign out and forget the key</source>
   <translation>Cerrar sesión y olvidar la clave</translation>
  </message>
  <message>
   <source>This computer has no keyring that Packbench trusts. The key is kept in memory until Packbench closes, and asked for again at the next start.</source>
   <translation>Esta computadora no tiene un llavero en el que Packbench confíe. La clave queda en la memoria hasta que Packbench se cierre, y se pide otra vez en el próximo inicio.</translation>
  </message>
  <message>
   <source>your account</source>
   <translation>su cuenta</translation>
  </message>
 </context>
 <context>
  <name>Address</name>
  <message>
   <source>Asked for</source>
   <translation>Solicitado</translation>
  </message>
  <message>
   <source>Copy  {keys}</source>
   <translation>Copiar  {keys}</translation>
  </message>
  <message>
   <source>No address</source>
   <translation>Sin dirección</translation>
  </message>
  <message>
   <source>No name</source>
   <translation>Sin nombre</translation>
  </message>
  <message>
   <source>Part of</source>
   <translation>Parte de</translation>
  </message>
  <message>
   <source>Placed</source>
   <translation>Hecho</translation>
  </message>
  <message>
   <source>Total</source>
   <translation>Total</translation>
  </message>
  <message>
   <source>{day} · total {total}</source>
   <translation>{day} · total {total}</translation>
  </message>
 </context>
 <context>
  <name>AddressChange</name>
  <message>
   <source>At Ordoro now</source>
   <translation>Ahora en Ordoro</translation>
  </message>
  <message>
   <source>The tracking number is asked for again; everything else stays.</source>
   <translation>Se pide otra vez el número de rastreo; lo demás queda igual.</translation>
  </message>
  <message>
   <source>Use the new address</source>
   <translation>Usar la dirección nueva</translation>
  </message>
  <message>
   <source>When you opened it</source>
   <translation>Cuando usted lo abrió</translation>
  </message>
 </context>
 <context>
  <name>Afterwards</name>
  <message>
   <source>Back</source>
   <translation>Volver</translation>
  </message>
  <message>
   <source>Both orders get the other's number, and the shop is told both. Which order has this parcel's?</source>
   <translation>Cada pedido recibe el número del otro, y se avisan ambos a la tienda. ¿Qué pedido tiene el de este paquete?</translation>
  </message>
  <message>
   <source>Delete the shipment…</source>
   <translation>Eliminar el envío…</translation>
  </message>
  <message>
   <source>Each box stands in the day by itself: there it can be put right.</source>
   <translation>Cada caja está por separado en el día: ahí se puede corregir.</translation>
  </message>
  <message>
   <source>It cannot be taken back from here. In Ordoro, open order {number}, choose the shipment with {parcel}, and undo its shipping.</source>
   <translation>No se puede retirar desde aquí. En Ordoro, abra el pedido {number}, elija el envío con {parcel} y deshaga su despacho.</translation>
  </message>
  <message>
   <source>Swap</source>
   <translation>Intercambiar</translation>
  </message>
  <message>
   <source>Swap numbers with…</source>
   <translation>Intercambiar números con…</translation>
  </message>
  <message>
   <source>Take it back…</source>
   <translation>Anularlo…</translation>
  </message>
  <message>
   <source>The e-mail to the buyer cannot be called back.</source>
   <translation>El correo al comprador ya no se puede retirar.</translation>
  </message>
  <message>
   <source>The order waits again, and its stock is back.</source>
   <translation>El pedido vuelve a estar pendiente y se reponen sus existencias.</translation>
  </message>
  <message>
   <source>The other order's number</source>
   <translation>El número del otro pedido</translation>
  </message>
  <message>
   <source>The shipment is deleted at Ordoro, and what is in it waits again.</source>
   <translation>El envío se elimina en Ordoro y su contenido vuelve a estar pendiente.</translation>
  </message>
  <message>
   <source>The shop was told already, and is not untold.</source>
   <translation>Ya se avisó a la tienda, y ese aviso no se retira.</translation>
  </message>
  <message>
   <source>The split stays.</source>
   <translation>La división queda.</translation>
  </message>
 </context>
 <context>
  <name>Application</name>
  <message>
   <source>Finishing the step, then closing…</source>
   <translation>Terminando el paso antes de cerrar…</translation>
  </message>
  <message>
   <source>Opening the shop…</source>
   <translation>Abriendo la tienda…</translation>
  </message>
  <message>
   <source>Packbench is now version {version}</source>
   <translation>Packbench ahora es la versión {version}</translation>
  </message>
  <message>
   <source>Packbench made a mistake</source>
   <translation>Packbench cometió un error</translation>
  </message>
  <message>
   <source>Practice shop</source>
   <translation>Tienda de práctica</translation>
  </message>
  <message>
   <source>What is new</source>
   <translation>Novedades</translation>
  </message>
  <message>
   <source>What was entered is still here. Please send the details to whoever looks after Packbench.</source>
   <translation>Lo que usted escribió sigue aquí. Envíe los detalles a quien se encarga de Packbench.</translation>
  </message>
 </context>
 <context>
  <name>BegunBefore</name>
  <message>
   <source>Clears everything that was entered for this order</source>
   <translation>Borra todo lo escrito para este pedido</translation>
  </message>
  <message>
   <source>Start over</source>
   <translation>Empezar de nuevo</translation>
  </message>
  <message>
   <source>You began this before: {what}</source>
   <translation>Usted ya lo había empezado: {what}</translation>
  </message>
 </context>
 <context>
  <name>Bench</name>
  <message numerus="yes">
   <source>%n days late</source>
   <extracomment>One: %n day late</extracomment>
   <translation>
    <numerusform>%n día de atraso</numerusform>
    <numerusform>%n días de atraso</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n in boxes</source>
   <extracomment>One: %n in boxes</extracomment>
   <translation>
    <numerusform>%n en cajas</numerusform>
    <numerusform>%n en cajas</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n items</source>
   <extracomment>One: %n item</extracomment>
   <translation>
    <numerusform>%n artículo</numerusform>
    <numerusform>%n artículos</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n lines</source>
   <extracomment>One: %n line</extracomment>
   <translation>
    <numerusform>%n línea</numerusform>
    <numerusform>%n líneas</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n lines unchanged</source>
   <extracomment>One: %n line unchanged</extracomment>
   <translation>
    <numerusform>%n línea sin cambios</numerusform>
    <numerusform>%n líneas sin cambios</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n shipped</source>
   <extracomment>One: %n shipped</extracomment>
   <translation>
    <numerusform>%n despachado</numerusform>
    <numerusform>%n despachados</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n stay waiting</source>
   <extracomment>One: %n stays waiting</extracomment>
   <translation>
    <numerusform>%n queda pendiente</numerusform>
    <numerusform>%n quedan pendientes</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n verified</source>
   <extracomment>One: %n verified</extracomment>
   <translation>
    <numerusform>%n verificado</numerusform>
    <numerusform>%n verificados</numerusform>
   </translation>
  </message>
  <message>
   <source>? in stock</source>
   <translation>? en existencia</translation>
  </message>
  <message>
   <source>A split cannot be undone.</source>
   <translation>Una división no se puede deshacer.</translation>
  </message>
  <message>
   <source>Being sent to Ordoro…</source>
   <translation>Enviando a Ordoro…</translation>
  </message>
  <message>
   <source>Being sent: step {step} of {total}.</source>
   <translation>Enviando: paso {step} de {total}.</translation>
  </message>
  <message>
   <source>Box {box} is empty.</source>
   <translation>La caja {box} está vacía.</translation>
  </message>
  <message>
   <source>Compare the tracking number, or press once more.</source>
   <translation>Compare el número de seguimiento, o pulse otra vez.</translation>
  </message>
  <message>
   <source>Create the shipment ({items}), nothing is tracked</source>
   <translation>Crear el envío ({items}), sin rastreo</translation>
  </message>
  <message>
   <source>How many? Write 0 to {most}.</source>
   <translation>¿Cuántos? Escriba de 0 a {most}.</translation>
  </message>
  <message>
   <source>It cannot be sent now.</source>
   <translation>No se puede enviar ahora.</translation>
  </message>
  <message>
   <source>It goes out by itself.</source>
   <translation>Sale por sí solo.</translation>
  </message>
  <message>
   <source>It is not known whether Ordoro did the last step.</source>
   <translation>No se sabe si Ordoro hizo el último paso.</translation>
  </message>
  <message>
   <source>It is not sure whether this was sent</source>
   <translation>No es seguro que esto se haya enviado</translation>
  </message>
  <message>
   <source>It is safe here.</source>
   <translation>Está seguro aquí.</translation>
  </message>
  <message>
   <source>It is sent as soon as it can be.</source>
   <translation>Se envía en cuanto se pueda.</translation>
  </message>
  <message>
   <source>Kept here, sent as soon as it can be</source>
   <translation>Guardado aquí; se envía en cuanto se pueda</translation>
  </message>
  <message>
   <source>Look again</source>
   <translation>Revisar otra vez</translation>
  </message>
  <message>
   <source>Looking at the order once more…</source>
   <translation>Revisando el pedido otra vez…</translation>
  </message>
  <message>
   <source>Next order</source>
   <translation>Siguiente pedido</translation>
  </message>
  <message>
   <source>Nothing is in the parcel.</source>
   <translation>No hay nada en el paquete.</translation>
  </message>
  <message>
   <source>On hold: no bench ships it.</source>
   <translation>Detenido: ninguna mesa lo despacha.</translation>
  </message>
  <message>
   <source>On hold: take it off first.</source>
   <translation>Detenido: quite primero la detención.</translation>
  </message>
  <message>
   <source>Only {most} can still ship, not {quoted}.</source>
   <translation>Solo se pueden despachar {most}, no {quoted}.</translation>
  </message>
  <message>
   <source>Packbench made a mistake.</source>
   <translation>Packbench cometió un error.</translation>
  </message>
  <message>
   <source>Packed, and held back for a while</source>
   <translation>Empacado, y retenido por un momento</translation>
  </message>
  <message>
   <source>Reading the order…</source>
   <translation>Leyendo el pedido…</translation>
  </message>
  <message>
   <source>Saved as the UPC of {sku} at Ordoro</source>
   <translation>Guardado en Ordoro como UPC de {sku}</translation>
  </message>
  <message>
   <source>See the fields marked ✕.</source>
   <translation>Vea los campos marcados con ✕.</translation>
  </message>
  <message>
   <source>See the lines marked ✕.</source>
   <translation>Vea las líneas marcadas con ✕.</translation>
  </message>
  <message>
   <source>Ship</source>
   <translation>Despachar</translation>
  </message>
  <message numerus="yes">
   <source>Ship %n boxes, {items}</source>
   <extracomment>One: Ship %n box, {items}</extracomment>
   <translation>
    <numerusform>Despachar %n caja, {items}</numerusform>
    <numerusform>Despachar %n cajas, {items}</numerusform>
   </translation>
  </message>
  <message>
   <source>Ship {count} boxes, {items}</source>
   <translation>Despachar {count} cajas, {items}</translation>
  </message>
  <message>
   <source>Ship {count} boxes, {items} short · {stays}</source>
   <translation>Despachar incompleto {count} cajas, {items} · {stays}</translation>
  </message>
  <message>
   <source>Ship {items}</source>
   <translation>Despachar {items}</translation>
  </message>
  <message>
   <source>Ship {items} short · {stays}</source>
   <translation>Despachar incompleto {items} · {stays}</translation>
  </message>
  <message>
   <source>Shipped</source>
   <translation>Despachado</translation>
  </message>
  <message>
   <source>The UPC of {sku} is not at Ordoro yet</source>
   <translation>El UPC de {sku} aún no está en Ordoro</translation>
  </message>
  <message>
   <source>The UPC of {sku} is not saved at Ordoro</source>
   <translation>El UPC de {sku} no se guardó en Ordoro</translation>
  </message>
  <message>
   <source>The address was changed: take the new one first.</source>
   <translation>La dirección cambió: acepte primero la nueva.</translation>
  </message>
  <message>
   <source>The closed boxes of {number} are only in memory</source>
   <translation>Las cajas cerradas de {number} solo están en la memoria</translation>
  </message>
  <message>
   <source>The shipment is made, and nothing is tracked yet</source>
   <translation>El envío está creado y aún sin seguimiento</translation>
  </message>
  <message>
   <source>Write the carrier's name.</source>
   <translation>Escriba el nombre del transportista.</translation>
  </message>
  <message numerus="yes">
   <source>all %n shipped</source>
   <extracomment>One: all %n shipped</extracomment>
   <translation>
    <numerusform>%n despachado</numerusform>
    <numerusform>los %n despachados</numerusform>
   </translation>
  </message>
  <message>
   <source>being sent</source>
   <translation>enviándose</translation>
  </message>
  <message>
   <source>cancelled</source>
   <translation>cancelado</translation>
  </message>
  <message>
   <source>done</source>
   <translation>hecho</translation>
  </message>
  <message>
   <source>dropped</source>
   <translation>descartado</translation>
  </message>
  <message>
   <source>due today</source>
   <translation>para hoy</translation>
  </message>
  <message>
   <source>due tomorrow</source>
   <translation>para mañana</translation>
  </message>
  <message>
   <source>failed</source>
   <translation>falló</translation>
  </message>
  <message numerus="yes">
   <source>in %n days</source>
   <extracomment>One: in %n day</extracomment>
   <translation>
    <numerusform>en %n día</numerusform>
    <numerusform>en %n días</numerusform>
   </translation>
  </message>
  <message>
   <source>in process</source>
   <translation>en proceso</translation>
  </message>
  <message>
   <source>looking</source>
   <translation>revisando</translation>
  </message>
  <message>
   <source>shipped</source>
   <translation>despachado</translation>
  </message>
  <message>
   <source>split</source>
   <translation>dividido</translation>
  </message>
  <message>
   <source>unchanged</source>
   <translation>sin cambios</translation>
  </message>
  <message>
   <source>unknown status</source>
   <translation>estado desconocido</translation>
  </message>
  <message>
   <source>unsure</source>
   <translation>sin confirmar</translation>
  </message>
  <message>
   <source>waiting</source>
   <translation>pendiente</translation>
  </message>
  <message>
   <source>with a dropshipper</source>
   <translation>con un proveedor directo</translation>
  </message>
  <message>
   <source>{count} in stock</source>
   <translation>{count} en existencia</translation>
  </message>
  <message>
   <source>{number} · box {box}</source>
   <translation>{number} · caja {box}</translation>
  </message>
  <message>
   <source>{seconds} s</source>
   <translation>{seconds} s</translation>
  </message>
  <message>
   <source>{why}. It is sent as soon as it can be.</source>
   <translation>{why}. Se envía en cuanto se pueda.</translation>
  </message>
  <message>
   <source>“{quoted}” is no number of items. Write 0 to {most}.</source>
   <translation>“{quoted}” no es una cantidad. Escriba de 0 a {most}.</translation>
  </message>
 </context>
 <context>
  <name>BenchView</name>
  <message>
   <source>Choose an order</source>
   <translation>Elija un pedido</translation>
  </message>
  <message>
   <source>Its address, its lines and its notes come up here, ready to pack.</source>
   <translation>Aquí aparecen su dirección, sus líneas y sus notas, listas para empacar.</translation>
  </message>
 </context>
 <context>
  <name>BoxRow</name>
  <message>
   <source>Open again</source>
   <translation>Abrir otra vez</translation>
  </message>
 </context>
 <context>
  <name>Boxes</name>
  <message>
   <source>Box {box}: {items}</source>
   <translation>Caja {box}: {items}</translation>
  </message>
  <message>
   <source>Show the boxes</source>
   <translation>Mostrar las cajas</translation>
  </message>
  <message>
   <source>needs a new label</source>
   <translation>necesita una etiqueta nueva</translation>
  </message>
  <message>
   <source>{items} in {count} boxes</source>
   <translation>{items} en {count} cajas</translation>
  </message>
 </context>
 <context>
  <name>BoxesOver</name>
  <message>
   <source>{number}: its closed boxes need nothing more</source>
   <translation>{number}: sus cajas cerradas ya no necesitan nada</translation>
  </message>
  <message>
   <source>{number}: look at its closed boxes</source>
   <translation>{number}: revise sus cajas cerradas</translation>
  </message>
  <message>
   <source>{why} It does not have these labels: {labels}. Cancel them if their boxes do not go.</source>
   <translation>{why} No tiene estas etiquetas: {labels}. Cancélelas si sus cajas no salen.</translation>
  </message>
 </context>
 <context>
  <name>CameBackPresenter</name>
  <message>
   <source>Came back: {items}</source>
   <translation>Devuelto: {items}</translation>
  </message>
  <message>
   <source>Only {count} of it went out in this parcel.</source>
   <translation>En este paquete solo salieron {count}.</translation>
  </message>
  <message>
   <source>what came back of order {number}</source>
   <translation>lo devuelto del pedido {number}</translation>
  </message>
  <message>
   <source>“{code}” was not in this parcel.</source>
   <translation>“{code}” no estaba en este paquete.</translation>
  </message>
 </context>
 <context>
  <name>CameBackView</name>
  <message>
   <source>Back to the parcel</source>
   <translation>Volver al paquete</translation>
  </message>
  <message>
   <source>Only what is whole and can be sold again</source>
   <translation>Solo lo que está en buen estado y se puede vender otra vez</translation>
  </message>
  <message>
   <source>Save</source>
   <translation>Guardar</translation>
  </message>
  <message>
   <source>Scan what came back</source>
   <translation>Escanee lo devuelto</translation>
  </message>
  <message>
   <source>Undo the last</source>
   <translation>Deshacer lo último</translation>
  </message>
  <message>
   <source>Written on the order</source>
   <translation>Escrito en el pedido</translation>
  </message>
  <message>
   <source>{count} of {quantity}  ·  {name}</source>
   <translation>{count} de {quantity}  ·  {name}</translation>
  </message>
  <message>
   <source>{number} came back</source>
   <translation>{number} fue devuelto</translation>
  </message>
 </context>
 <context>
  <name>CarrierChoice</name>
  <message>
   <source>Choose…</source>
   <translation>Elegir…</translation>
  </message>
  <message>
   <source>Other…</source>
   <translation>Otro…</translation>
  </message>
 </context>
 <context>
  <name>CatalogPresenter</name>
  <message>
   <source>Ordoro has no product {sku}</source>
   <translation>Ordoro no tiene el producto {sku}</translation>
  </message>
  <message>
   <source>Undo</source>
   <translation>Deshacer</translation>
  </message>
  <message>
   <source>{code} is forgotten</source>
   <translation>{code} queda olvidado</translation>
  </message>
 </context>
 <context>
  <name>CatalogView</name>
  <message>
   <source>All warehouses</source>
   <translation>Todos los almacenes</translation>
  </message>
  <message>
   <source>Archived too</source>
   <translation>También archivados</translation>
  </message>
  <message>
   <source>Choose a product</source>
   <translation>Elija un producto</translation>
  </message>
  <message>
   <source>Low stock</source>
   <translation>Stock bajo</translation>
  </message>
  <message>
   <source>New product</source>
   <translation>Producto nuevo</translation>
  </message>
  <message>
   <source>Nothing found</source>
   <translation>No se encontró nada</translation>
  </message>
  <message>
   <source>Nothing to sell</source>
   <translation>Nada para vender</translation>
  </message>
  <message>
   <source>Products</source>
   <translation>Productos</translation>
  </message>
  <message>
   <source>Reading the products…</source>
   <translation>Leyendo los productos…</translation>
  </message>
  <message>
   <source>Receive stock</source>
   <translation>Recibir mercancía</translation>
  </message>
  <message>
   <source>Search products: name, SKU, UPC, shelf…</source>
   <translation>Buscar productos: nombre, SKU, UPC, estante…</translation>
  </message>
  <message>
   <source>Searched names, SKUs, UPCs, shelves and categories for “{text}”.</source>
   <translation>Se buscó “{text}” en nombres, SKU, UPC, estantes y categorías.</translation>
  </message>
  <message>
   <source>Show all products</source>
   <translation>Mostrar todos los productos</translation>
  </message>
  <message>
   <source>The products could not be read</source>
   <translation>No se pudieron leer los productos</translation>
  </message>
  <message>
   <source>The shop has no products yet</source>
   <translation>La tienda aún no tiene productos</translation>
  </message>
  <message>
   <source>Try again</source>
   <translation>Intentar de nuevo</translation>
  </message>
  <message>
   <source>Warehouse</source>
   <translation>Almacén</translation>
  </message>
  <message>
   <source>What lies where comes up here.</source>
   <translation>Aquí aparece qué hay y dónde.</translation>
  </message>
 </context>
 <context>
  <name>ClosingView</name>
  <message>
   <source>A list to print for the driver. Nothing is closed or sent at Ordoro.</source>
   <translation>Una lista para imprimir y dar al conductor. En Ordoro no se cierra ni se envía nada.</translation>
  </message>
  <message>
   <source>Back to the parcels</source>
   <translation>Volver a los paquetes</translation>
  </message>
  <message>
   <source>Close the day</source>
   <translation>Cerrar el día</translation>
  </message>
  <message>
   <source>Print</source>
   <translation>Imprimir</translation>
  </message>
  <message>
   <source>Save as PDF</source>
   <translation>Guardar como PDF</translation>
  </message>
  <message>
   <source>The list for the driver</source>
   <translation>La lista para el conductor</translation>
  </message>
 </context>
 <context>
  <name>ColumnsEditor</name>
  <message>
   <source>Add</source>
   <translation>Agregar</translation>
  </message>
  <message>
   <source>As the manual has them</source>
   <translation>Como en el manual</translation>
  </message>
  <message>
   <source>Column</source>
   <translation>Columna</translation>
  </message>
  <message>
   <source>Columns</source>
   <translation>Columnas</translation>
  </message>
  <message>
   <source>Down</source>
   <translation>Bajar</translation>
  </message>
  <message>
   <source>Heading in the file</source>
   <translation>Encabezado en el archivo</translation>
  </message>
  <message>
   <source>Label program</source>
   <translation>Programa de etiquetas</translation>
  </message>
  <message>
   <source>Remove</source>
   <translation>Quitar</translation>
  </message>
  <message>
   <source>Up</source>
   <translation>Subir</translation>
  </message>
  <message>
   <source>What stands there</source>
   <translation>Contenido</translation>
  </message>
 </context>
 <context>
  <name>CommandSheetPresenter</name>
  <message>
   <source>Choose another place: {file} cannot be written.</source>
   <translation>Elija otro lugar: no se puede escribir {file}.</translation>
  </message>
  <message>
   <source>Hang it at the bench. Print it at full size, without “fit to page”.</source>
   <translation>Cuélguela en la mesa. Imprímala a tamaño completo, sin “ajustar a la página”.</translation>
  </message>
  <message>
   <source>Look whether it is on, or save the sheet as a PDF and print that.</source>
   <translation>Vea si está encendida, o guarde la hoja como PDF e imprímala.</translation>
  </message>
  <message>
   <source>Open it</source>
   <translation>Abrirlo</translation>
  </message>
  <message>
   <source>PDF (*.pdf)</source>
   <translation>PDF (*.pdf)</translation>
  </message>
  <message>
   <source>Packbench: command barcodes</source>
   <translation>Packbench: códigos de comandos</translation>
  </message>
  <message>
   <source>Packers, your own carriers and presets stand on it as soon as they are in the settings.</source>
   <translation>Quienes empacan, sus transportistas y sus preajustes aparecen en ella en cuanto estén en los ajustes.</translation>
  </message>
  <message>
   <source>Save the command barcodes</source>
   <translation>Guardar los códigos de comandos</translation>
  </message>
  <message>
   <source>The printer does not take it</source>
   <translation>La impresora no lo acepta</translation>
  </message>
  <message>
   <source>The sheet could not be saved there</source>
   <translation>No se pudo guardar la hoja ahí</translation>
  </message>
  <message>
   <source>The sheet is saved</source>
   <translation>La hoja está guardada</translation>
  </message>
  <message>
   <source>The sheet is with the printer</source>
   <translation>La hoja está en la impresora</translation>
  </message>
 </context>
 <context>
  <name>CommandSheetView</name>
  <message>
   <source>Back</source>
   <translation>Volver</translation>
  </message>
  <message>
   <source>Command barcodes</source>
   <translation>Códigos de comandos</translation>
  </message>
  <message>
   <source>Packers and carriers…</source>
   <translation>Quién empaca y transportistas…</translation>
  </message>
  <message>
   <source>Page {number} of {all}</source>
   <translation>Página {number} de {all}</translation>
  </message>
  <message>
   <source>Print…</source>
   <translation>Imprimir…</translation>
  </message>
  <message>
   <source>Save as PDF…</source>
   <translation>Guardar como PDF…</translation>
  </message>
 </context>
 <context>
  <name>Copies</name>
  <message>
   <source>Choose a folder for the copies in the settings, under “This computer”.</source>
   <translation>Elija una carpeta para las copias en los ajustes, en “Esta computadora”.</translation>
  </message>
  <message>
   <source>Nothing can be written here.</source>
   <translation>Aquí no se puede escribir nada.</translation>
  </message>
  <message>
   <source>The copy could not be brought back</source>
   <translation>No se pudo restaurar la copia</translation>
  </message>
  <message>
   <source>The copy is brought back</source>
   <translation>La copia está restaurada</translation>
  </message>
  <message>
   <source>The copy is made</source>
   <translation>La copia está hecha</translation>
  </message>
  <message>
   <source>There is no folder for copies yet</source>
   <translation>Aún no hay carpeta para las copias</translation>
  </message>
 </context>
 <context>
  <name>CopyButton</name>
  <message>
   <source>Copied</source>
   <translation>Copiado</translation>
  </message>
 </context>
 <context>
  <name>Countdown</name>
  <message>
   <source>Undo  {keys}</source>
   <translation>Deshacer  {keys}</translation>
  </message>
 </context>
 <context>
  <name>DayPaper</name>
  <message>
   <source>Choose another folder, or close the file where it is open.</source>
   <translation>Elija otra carpeta, o cierre el archivo donde esté abierto.</translation>
  </message>
  <message>
   <source>Export the parcels</source>
   <translation>Exportar los paquetes</translation>
  </message>
  <message>
   <source>Pages (*.pdf)</source>
   <translation>Páginas (*.pdf)</translation>
  </message>
  <message>
   <source>Save the day</source>
   <translation>Guardar el día</translation>
  </message>
  <message>
   <source>Saved as {name}</source>
   <translation>Guardado como {name}</translation>
  </message>
  <message>
   <source>Tables (*.csv)</source>
   <translation>Tablas (*.csv)</translation>
  </message>
  <message>
   <source>{name} could not be saved</source>
   <translation>No se pudo guardar {name}</translation>
  </message>
 </context>
 <context>
  <name>DayPresenter</name>
  <message>
   <source>All read days</source>
   <translation>Todos los días leídos</translation>
  </message>
  <message>
   <source>Found: “{text}”</source>
   <translation>Encontrado: “{text}”</translation>
  </message>
  <message>
   <source>Ordoro has more than could be read</source>
   <translation>Ordoro tiene más de lo que se pudo leer</translation>
  </message>
  <message>
   <source>late</source>
   <translation>tarde</translation>
  </message>
  <message>
   <source>later</source>
   <translation>después</translation>
  </message>
  <message>
   <source>today</source>
   <translation>hoy</translation>
  </message>
 </context>
 <context>
  <name>DayView</name>
  <message>
   <source>All read days</source>
   <translation>Todos los días leídos</translation>
  </message>
  <message>
   <source>Choose a parcel</source>
   <translation>Elija un paquete</translation>
  </message>
  <message>
   <source>Close the day</source>
   <translation>Cerrar el día</translation>
  </message>
  <message>
   <source>Cost missing</source>
   <translation>Sin costo</translation>
  </message>
  <message>
   <source>Cost, by carrier</source>
   <translation>Costo por transportista</translation>
  </message>
  <message>
   <source>Export</source>
   <translation>Exportar</translation>
  </message>
  <message>
   <source>Left, by hour</source>
   <translation>Salidas por hora</translation>
  </message>
  <message>
   <source>Looking through all days…</source>
   <translation>Buscando en todos los días…</translation>
  </message>
  <message>
   <source>None of these parcels</source>
   <translation>Ninguno de estos paquetes</translation>
  </message>
  <message>
   <source>Nothing found</source>
   <translation>No se encontró nada</translation>
  </message>
  <message>
   <source>Nothing has left</source>
   <translation>No ha salido nada</translation>
  </message>
  <message>
   <source>Parcels</source>
   <translation>Paquetes</translation>
  </message>
  <message>
   <source>Reading what has left…</source>
   <translation>Leyendo lo que salió…</translation>
  </message>
  <message>
   <source>Shop not told</source>
   <translation>Tienda sin aviso</translation>
  </message>
  <message>
   <source>Stop looking</source>
   <translation>Dejar de buscar</translation>
  </message>
  <message>
   <source>The day after</source>
   <translation>El día siguiente</translation>
  </message>
  <message>
   <source>The day before</source>
   <translation>El día anterior</translation>
  </message>
  <message>
   <source>Today</source>
   <translation>Hoy</translation>
  </message>
  <message>
   <source>Tracking number, order, buyer or SKU; Enter looks through all days</source>
   <translation>Número de rastreo, pedido, comprador o SKU; Enter busca en todos los días</translation>
  </message>
  <message>
   <source>Waiting, by ship-by day</source>
   <translation>Pendientes por fecha límite</translation>
  </message>
  <message>
   <source>What went out in it comes up here.</source>
   <translation>Aquí aparece lo que salió en él.</translation>
  </message>
  <message>
   <source>{hour} o'clock</source>
   <translation>{hour} h</translation>
  </message>
  <message>
   <source>“{text}” is in no parcel of these. Enter looks through all days.</source>
   <translation>“{text}” no está en ninguno de estos paquetes. Enter busca en todos los días.</translation>
  </message>
  <message>
   <source>“{text}” is in nothing that has left, on any day.</source>
   <translation>“{text}” no está en nada de lo que salió, ningún día.</translation>
  </message>
 </context>
 <context>
  <name>EditPresenter</name>
  <message>
   <source>Choose yes or no.</source>
   <translation>Elija sí o no.</translation>
  </message>
  <message>
   <source>Done: {done}. Not done: {why}</source>
   <translation>Hecho: {done}. No hecho: {why}</translation>
  </message>
  <message>
   <source>It was {was} when you began; it is {now} now.</source>
   <translation>Era {was} cuando usted empezó; ahora es {now}.</translation>
  </message>
  <message>
   <source>Ordoro cannot be told to forget it. Enter 0, or what it was.</source>
   <translation>No se puede pedir a Ordoro que lo olvide. Escriba 0, o lo que era.</translation>
  </message>
  <message>
   <source>{sku} is changed</source>
   <translation>{sku} está cambiado</translation>
  </message>
  <message>
   <source>{sku}: not changed yet</source>
   <translation>{sku}: aún sin cambiar</translation>
  </message>
 </context>
 <context>
  <name>EntryPresenter</name>
  <message>
   <source>As it was typed on {when}. Nothing of it was sent.</source>
   <translation>Como se escribió el {when}. No se envió nada de ello.</translation>
  </message>
  <message>
   <source>As order {number}. Look it over: notes and dates are not repeated.</source>
   <translation>Como el pedido {number}. Revíselo: las notas y fechas no se repiten.</translation>
  </message>
  <message>
   <source>None: typed by hand</source>
   <translation>Ninguno: escrito a mano</translation>
  </message>
  <message>
   <source>Order {number} is made</source>
   <translation>El pedido {number} está hecho</translation>
  </message>
  <message>
   <source>The usual one</source>
   <translation>El de siempre</translation>
  </message>
  <message>
   <source>a new order</source>
   <translation>un pedido nuevo</translation>
  </message>
 </context>
 <context>
  <name>EntryView</name>
  <message>
   <source>Back to the bench</source>
   <translation>Volver a la mesa</translation>
  </message>
  <message>
   <source>Clear</source>
   <translation>Borrar</translation>
  </message>
  <message>
   <source>It ships from another address than the warehouse's</source>
   <translation>Sale de otra dirección que la del almacén</translation>
  </message>
  <message>
   <source>Items {amount}</source>
   <translation>Artículos {amount}</translation>
  </message>
  <message>
   <source>Less</source>
   <translation>Menos</translation>
  </message>
  <message>
   <source>Make the order and open it</source>
   <translation>Crear el pedido y abrirlo</translation>
  </message>
  <message>
   <source>Making it…</source>
   <translation>Creándolo…</translation>
  </message>
  <message>
   <source>More: company, billing, dates, notes, amounts, channel…</source>
   <translation>Más: empresa, facturación, fechas, notas, importes, canal…</translation>
  </message>
  <message>
   <source>New order</source>
   <translation>Pedido nuevo</translation>
  </message>
  <message>
   <source>The bill goes there, too</source>
   <translation>La factura también va ahí</translation>
  </message>
  <message>
   <source>Total {amount}</source>
   <translation>Total {amount}</translation>
  </message>
  <message>
   <source>less</source>
   <translation>menos</translation>
  </message>
  <message>
   <source>shipping</source>
   <translation>envío</translation>
  </message>
  <message>
   <source>tax</source>
   <translation>impuesto</translation>
  </message>
 </context>
 <context>
  <name>Facts</name>
  <message>
   <source>Ordoro shows now</source>
   <translation>Ordoro muestra ahora</translation>
  </message>
  <message>
   <source>We sent</source>
   <translation>Enviamos</translation>
  </message>
 </context>
 <context>
  <name>FilterBar</name>
  <message>
   <source>Any channel</source>
   <translation>Cualquier canal</translation>
  </message>
  <message>
   <source>Any method</source>
   <translation>Cualquier servicio</translation>
  </message>
  <message>
   <source>Channel</source>
   <translation>Canal</translation>
  </message>
  <message>
   <source>Method</source>
   <translation>Servicio</translation>
  </message>
 </context>
 <context>
  <name>Finding</name>
  <message>
   <source>looked through {done} of {total} orders at Ordoro</source>
   <translation>revisados {done} de {total} pedidos en Ordoro</translation>
  </message>
  <message>
   <source>stopped after {done} of {total} orders</source>
   <translation>detenido después de {done} de {total} pedidos</translation>
  </message>
 </context>
 <context>
  <name>FirstList</name>
  <message>
   <source>connecting…</source>
   <translation>conectando…</translation>
  </message>
  <message>
   <source>not connected</source>
   <translation>sin conexión</translation>
  </message>
  <message>
   <source>{order} opens in a moment</source>
   <translation>El pedido {order} se abre en un momento</translation>
  </message>
 </context>
 <context>
  <name>FirstScreen</name>
  <message>
   <source>Opening your shop…</source>
   <translation>Abriendo su tienda…</translation>
  </message>
 </context>
 <context>
  <name>FolderEditor</name>
  <message>
   <source>Choose…</source>
   <translation>Elegir…</translation>
  </message>
  <message>
   <source>No copies are made</source>
   <translation>No se hacen copias</translation>
  </message>
  <message>
   <source>The folder for the copies</source>
   <translation>La carpeta para las copias</translation>
  </message>
  <message>
   <source>There is no such folder. Choose one that is there.</source>
   <translation>Esa carpeta no existe. Elija una que exista.</translation>
  </message>
 </context>
 <context>
  <name>Forget</name>
  <message>
   <source>Delete by hand: {names}.</source>
   <translation>Elimine a mano: {names}.</translation>
  </message>
  <message>
   <source>Everything is forgotten on this computer</source>
   <translation>Todo está olvidado en esta computadora</translation>
  </message>
  <message>
   <source>Not everything could be deleted</source>
   <translation>No se pudo eliminar todo</translation>
  </message>
  <message>
   <source>To be sure that nobody uses the key, delete it at Ordoro too: Account settings → API keys.</source>
   <translation>Para que nadie use la clave, elimínela también en Ordoro: Account settings → API keys.</translation>
  </message>
  <message>
   <source>the key in this computer's keyring, under “Packbench”</source>
   <translation>la clave en el llavero de esta computadora, en “Packbench”</translation>
  </message>
 </context>
 <context>
  <name>Form</name>
  <message>
   <source>Carrier</source>
   <translation>Transportista</translation>
  </message>
  <message>
   <source>Cost</source>
   <translation>Costo</translation>
  </message>
  <message>
   <source>E-mails, and creating the shipment only</source>
   <translation>Correos, y solo crear el envío</translation>
  </message>
  <message>
   <source>Method</source>
   <translation>Servicio</translation>
  </message>
  <message>
   <source>More</source>
   <translation>Más</translation>
  </message>
  <message>
   <source>Ship date</source>
   <translation>Fecha de envío</translation>
  </message>
  <message>
   <source>The carrier's name</source>
   <translation>El nombre del transportista</translation>
  </message>
  <message>
   <source>Tracking number</source>
   <translation>Número de rastreo</translation>
  </message>
  <message>
   <source>optional</source>
   <translation>opcional</translation>
  </message>
  <message>
   <source>scan or type</source>
   <translation>escanee o escriba</translation>
  </message>
  <message>
   <source>{what} removed</source>
   <translation>{what} quitado</translation>
  </message>
  <message>
   <source>✓ the address's postcode</source>
   <translation>✓ el código postal de la dirección</translation>
  </message>
 </context>
 <context>
  <name>Header</name>
  <message>
   <source>Another program has the keyboard. Click into this window to scan here.</source>
   <translation>Otro programa tiene el teclado. Haga clic en esta ventana para escanear aquí.</translation>
  </message>
  <message>
   <source>Due today {count}</source>
   <translation>Para hoy {count}</translation>
  </message>
  <message>
   <source>Late {count}</source>
   <translation>Atrasados {count}</translation>
  </message>
  <message>
   <source>Look only: nothing is sent from here</source>
   <translation>Solo ver: de aquí no se envía nada</translation>
  </message>
  <message>
   <source>Nothing can be sent from this bench. It is switched off in the settings.</source>
   <translation>Desde esta mesa no se puede enviar nada. Está desactivado en los ajustes.</translation>
  </message>
  <message>
   <source>Ordoro could not tell the shop that these have left. See what to do.</source>
   <translation>Ordoro no pudo avisar a la tienda que estos salieron. Vea qué hacer.</translation>
  </message>
  <message>
   <source>Practice shop: nothing leaves this computer</source>
   <translation>Tienda de práctica: nada sale de esta computadora</translation>
  </message>
  <message>
   <source>Rehearsal with copies of your own orders: nothing leaves this computer</source>
   <translation>Ensayo con copias de sus pedidos: nada sale de esta computadora</translation>
  </message>
  <message>
   <source>Scans go to another window now</source>
   <translation>Los escaneos van a otra ventana</translation>
  </message>
  <message>
   <source>Waiting {count}</source>
   <translation>Pendientes {count}</translation>
  </message>
  <message>
   <source>not connected</source>
   <translation>sin conexión</translation>
  </message>
  <message>
   <source>offline: as it was last read</source>
   <translation>sin conexión: como se leyó por última vez</translation>
  </message>
  <message>
   <source>packed by {name}</source>
   <translation>empaca {name}</translation>
  </message>
  <message>
   <source>part shipped</source>
   <translation>despachado en parte</translation>
  </message>
  <message>
   <source>reading…</source>
   <translation>leyendo…</translation>
  </message>
  <message>
   <source>ship by {day}</source>
   <translation>antes del {day}</translation>
  </message>
  <message>
   <source>shipment made</source>
   <translation>envío creado</translation>
  </message>
  <message>
   <source>shipped</source>
   <translation>despachado</translation>
  </message>
  <message>
   <source>{count} more</source>
   <translation>{count} más</translation>
  </message>
 </context>
 <context>
  <name>HoldClock</name>
  <message>
   <source>It goes out next.</source>
   <translation>Sale en seguida.</translation>
  </message>
  <message>
   <source>It goes to Ordoro in {seconds} s</source>
   <translation>Va a Ordoro en {seconds} s</translation>
  </message>
  <message>
   <source>Offline: it goes out when Ordoro answers again.</source>
   <translation>Sin conexión: sale cuando Ordoro vuelva a responder.</translation>
  </message>
  <message>
   <source>The shop is told in {seconds} s</source>
   <translation>Se avisa a la tienda en {seconds} s</translation>
  </message>
 </context>
 <context>
  <name>Holding</name>
  <message>
   <source>It is kept here, and said to Ordoro as soon as that can be.</source>
   <translation>Queda guardado aquí y se dice a Ordoro en cuanto se pueda.</translation>
  </message>
  <message>
   <source>{number} is off hold</source>
   <translation>{number} ya no está detenido</translation>
  </message>
  <message>
   <source>{number} is on hold at every bench</source>
   <translation>{number} está detenido en todas las mesas</translation>
  </message>
  <message>
   <source>{number}: Ordoro does not know it yet</source>
   <translation>{number}: Ordoro aún no lo sabe</translation>
  </message>
 </context>
 <context>
  <name>ImportPresenter</name>
  <message>
   <source>An import is under way</source>
   <translation>Hay una importación en curso</translation>
  </message>
  <message>
   <source>Looking at Ordoro for orders that do not wait: {done} of {total}</source>
   <translation>Buscando en Ordoro pedidos que no están pendientes: {done} de {total}</translation>
  </message>
  <message>
   <source>Looking which numbers have left already…</source>
   <translation>Revisando qué números ya salieron…</translation>
  </message>
  <message>
   <source>Pasted rows</source>
   <translation>Filas pegadas</translation>
  </message>
  <message>
   <source>Save the rows that were not sent</source>
   <translation>Guardar las filas que no se enviaron</translation>
  </message>
  <message>
   <source>Tables (*.csv *.txt *.tsv *.tab);;All files (*)</source>
   <translation>Tablas (*.csv *.txt *.tsv *.tab);;Todos los archivos (*)</translation>
  </message>
  <message>
   <source>Tables (*.csv)</source>
   <translation>Tablas (*.csv)</translation>
  </message>
  <message>
   <source>The label program's file</source>
   <translation>El archivo del programa de etiquetas</translation>
  </message>
  <message>
   <source>Wait until it has ended, or stop it. Then open the next file.</source>
   <translation>Espere a que termine, o deténgala. Después abra el siguiente archivo.</translation>
  </message>
  <message>
   <source>Why it was not sent</source>
   <translation>Por qué no se envió</translation>
  </message>
  <message>
   <source>an import ({done} of {total} sent)</source>
   <translation>una importación ({done} de {total} enviados)</translation>
  </message>
  <message>
   <source>not verified by scanning</source>
   <translation>sin verificar con escáner</translation>
  </message>
  <message>
   <source>the shop is told at once: an import does not wait</source>
   <translation>se avisa a la tienda en el acto: una importación no espera</translation>
  </message>
 </context>
 <context>
  <name>ImportView</name>
  <message>
   <source>Another file…</source>
   <translation>Otro archivo…</translation>
  </message>
  <message>
   <source>Choose a file…</source>
   <translation>Elegir un archivo…</translation>
  </message>
  <message>
   <source>Drop the day's labels here</source>
   <translation>Suelte aquí las etiquetas del día</translation>
  </message>
  <message>
   <source>No problems</source>
   <translation>Sin problemas</translation>
  </message>
  <message>
   <source>Nothing found</source>
   <translation>No se encontró nada</translation>
  </message>
  <message>
   <source>Problems only</source>
   <translation>Solo problemas</translation>
  </message>
  <message>
   <source>Put away</source>
   <translation>Quitar</translation>
  </message>
  <message>
   <source>Reading what was pasted…</source>
   <translation>Leyendo lo pegado…</translation>
  </message>
  <message>
   <source>Reading {name}…</source>
   <translation>Leyendo {name}…</translation>
  </message>
  <message>
   <source>Rows of the file</source>
   <translation>Filas del archivo</translation>
  </message>
  <message>
   <source>Search in the file…</source>
   <translation>Buscar en el archivo…</translation>
  </message>
  <message>
   <source>The file of tracking numbers that WorldShip, FedEx Ship Manager, Stamps.com or another program exports.
Or copy its rows and press {keys} here. Nothing is sent before you have looked it over.</source>
   <translation>El archivo de números de rastreo que exporta WorldShip, FedEx Ship Manager, Stamps.com u otro programa.
O copie sus filas y presione {keys} aquí. No se envía nada antes de que usted lo revise.</translation>
  </message>
  <message>
   <source>What is sent</source>
   <translation>Qué se envía</translation>
  </message>
 </context>
 <context>
  <name>LastTime</name>
  <message>
   <source>A new order is not sent yet</source>
   <translation>Hay un pedido nuevo sin enviar</translation>
  </message>
  <message>
   <source>A part of what waited to be sent may be lost</source>
   <translation>Puede haberse perdido una parte de lo que esperaba envío</translation>
  </message>
  <message>
   <source>Go on with it</source>
   <translation>Continuar con él</translation>
  </message>
  <message>
   <source>It was typed here before Packbench was closed, and is kept until you send or clear it.</source>
   <translation>Se escribió aquí antes de cerrar Packbench, y se guarda hasta que usted lo envíe o lo borre.</translation>
  </message>
  <message>
   <source>Look at the settings</source>
   <translation>Ver los ajustes</translation>
  </message>
  <message>
   <source>The file was damaged and a new one was begun; the old one is kept as {name}. Look in Ordoro for what was packed last, and show the file to whoever looks after Packbench.</source>
   <translation>El archivo estaba dañado y se empezó uno nuevo; el anterior se guarda como {name}. Busque en Ordoro lo último que se empacó y muestre el archivo a quien se encarga de Packbench.</translation>
  </message>
  <message>
   <source>The file was damaged and a new one was begun; the old one is kept as {name}. What could be read of it waits in the list, and nothing of it is sent before you say so.</source>
   <translation>El archivo estaba dañado y se empezó uno nuevo; el anterior se guarda como {name}. Lo que se pudo leer espera en la lista, y no se envía nada antes de que usted lo diga.</translation>
  </message>
  <message>
   <source>The settings could not be read</source>
   <translation>No se pudieron leer los ajustes</translation>
  </message>
  <message>
   <source>The settings were damaged</source>
   <translation>Los ajustes estaban dañados</translation>
  </message>
  <message>
   <source>They are as on the first day: choose anew what you rely on, such as what has to be scanned. The damaged file is kept as {name}.</source>
   <translation>Están como el primer día: elige de nuevo lo que te importa, por ejemplo, lo que hay que escanear. El archivo dañado se guarda como {name}.</translation>
  </message>
  <message>
   <source>Until they can be, they are as on the first day; what you choose now is added to them later.</source>
   <translation>Mientras tanto están como el primer día; lo que elijas ahora se les añadirá después.</translation>
  </message>
  <message>
   <source>What waited to be sent could not be read</source>
   <translation>No se pudo leer lo que esperaba envío</translation>
  </message>
 </context>
 <context>
  <name>Leaving</name>
  <message>
   <source>Before Packbench closes</source>
   <translation>Antes de cerrar Packbench</translation>
  </message>
  <message>
   <source>Before this shop is closed</source>
   <translation>Antes de cerrar esta tienda</translation>
  </message>
  <message>
   <source>Before you sign out</source>
   <translation>Antes de cerrar la sesión</translation>
  </message>
  <message>
   <source>Close anyway</source>
   <translation>Cerrar de todos modos</translation>
  </message>
  <message>
   <source>Close it anyway</source>
   <translation>Cerrarla de todos modos</translation>
  </message>
  <message>
   <source>Close when all is sent</source>
   <translation>Cerrar cuando todo esté enviado</translation>
  </message>
  <message>
   <source>Entered and not shipped: {numbers}. What was typed there is not kept.</source>
   <translation>Escrito y sin despachar: {numbers}. Lo escrito ahí no se guarda.</translation>
  </message>
  <message>
   <source>It stays on this computer, and goes out only after you have signed in again.</source>
   <translation>Queda en este ordenador y solo sale cuando vuelva a iniciar sesión.</translation>
  </message>
  <message>
   <source>Keep sending in the tray</source>
   <translation>Seguir enviando en la bandeja</translation>
  </message>
  <message>
   <source>Keep sending in the tray, or send next time?</source>
   <translation>¿Seguir enviando en la bandeja, o enviar la próxima vez?</translation>
  </message>
  <message>
   <source>Keep the window open until all is sent, or send at the next start? (There is no tray to hide in.)</source>
   <translation>¿Dejar la ventana abierta hasta que todo se envíe, o enviarlo la próxima vez? (Este escritorio no puede ocultarla.)</translation>
  </message>
  <message>
   <source>Packbench closes when all is sent</source>
   <translation>Packbench se cierra cuando todo esté enviado</translation>
  </message>
  <message>
   <source>Packbench stays open for that: press the count at the top, and choose what is to be done.</source>
   <translation>Packbench sigue abierto para eso: presione el contador de arriba y elija qué hacer.</translation>
  </message>
  <message>
   <source>Send next time</source>
   <translation>Enviar la próxima vez</translation>
  </message>
  <message>
   <source>Sign out anyway</source>
   <translation>Cerrar la sesión de todos modos</translation>
  </message>
  <message>
   <source>Stay open</source>
   <translation>Dejar abierto</translation>
  </message>
  <message>
   <source>What needs you is safe here, and is shown again at the next start.</source>
   <translation>Lo que requiere su atención está seguro aquí, y se muestra otra vez en el próximo inicio.</translation>
  </message>
 </context>
 <context>
  <name>Levels</name>
  <message>
   <source>Available</source>
   <translation>Libre</translation>
  </message>
  <message>
   <source>On hand</source>
   <translation>Físico</translation>
  </message>
  <message>
   <source>Promised</source>
   <translation>Apartado</translation>
  </message>
  <message>
   <source>Warehouse</source>
   <translation>Almacén</translation>
  </message>
 </context>
 <context>
  <name>LineRow</name>
  <message>
   <source>How many of {sku}</source>
   <translation>Cuántos de {sku}</translation>
  </message>
  <message>
   <source>More of this item</source>
   <translation>Más de este artículo</translation>
  </message>
  <message>
   <source>Name of {sku}</source>
   <translation>Nombre de {sku}</translation>
  </message>
  <message>
   <source>Price of one {sku}</source>
   <translation>Precio de un {sku}</translation>
  </message>
  <message>
   <source>Ship how many of {name}</source>
   <translation>Cuántos despachar de {name}</translation>
  </message>
  <message>
   <source>Take this item out</source>
   <translation>Quitar este artículo</translation>
  </message>
  <message>
   <source>kit</source>
   <translation>kit</translation>
  </message>
  <message>
   <source>of {count}</source>
   <translation>de {count}</translation>
  </message>
  <message>
   <source>{shipped} of {ordered} have shipped already.</source>
   <translation>Ya se despacharon {shipped} de {ordered}.</translation>
  </message>
  <message>
   <source>{sku} · not in the catalogue: Ordoro makes it a product</source>
   <translation>{sku} · no está en el catálogo: Ordoro lo crea como producto</translation>
  </message>
 </context>
 <context>
  <name>Lines</name>
  <message>
   <source>Add an item</source>
   <translation>Agregar un artículo</translation>
  </message>
  <message>
   <source>Add “{text}” as a new product</source>
   <translation>Agregar “{text}” como producto nuevo</translation>
  </message>
  <message>
   <source>All</source>
   <translation>Todo</translation>
  </message>
  <message>
   <source>Box {box} · {what}</source>
   <translation>Caja {box} · {what}</translation>
  </message>
  <message>
   <source>Name, SKU or UPC; a scan works anywhere on this page</source>
   <translation>Nombre, SKU o UPC; puede escanear en cualquier parte de esta página</translation>
  </message>
  <message>
   <source>Next parcel</source>
   <translation>Otro paquete</translation>
  </message>
  <message>
   <source>No items yet.</source>
   <translation>Aún no hay artículos.</translation>
  </message>
  <message>
   <source>No product is “{text}”.</source>
   <translation>Ningún producto es “{text}”.</translation>
  </message>
  <message>
   <source>None</source>
   <translation>Ninguno</translation>
  </message>
  <message>
   <source>of {count}</source>
   <translation>de {count}</translation>
  </message>
  <message>
   <source>{count} of {items}</source>
   <translation>{count} de {items}</translation>
  </message>
  <message>
   <source>{items} in {count} boxes</source>
   <translation>{items} en {count} cajas</translation>
  </message>
  <message>
   <source>{lines} · {items} in the shipment</source>
   <translation>{lines} · {items} en el envío</translation>
  </message>
  <message>
   <source>{lines} · {items} shipped</source>
   <translation>{lines} · {items}: despachado</translation>
  </message>
  <message>
   <source>{lines} · {items} to ship</source>
   <translation>{lines} · {items} por despachar</translation>
  </message>
  <message>
   <source>“{text}” is several products. Choose one below.</source>
   <translation>“{text}” son varios productos. Elija uno abajo.</translation>
  </message>
 </context>
 <context>
  <name>ListAndBench</name>
  <message>
   <source>Scan the label first; not every carrier has such a page.</source>
   <translation>Escanee primero la etiqueta; no todo transportista tiene esa página.</translation>
  </message>
  <message>
   <source>There is no tracking page to show</source>
   <translation>No hay página de rastreo para mostrar</translation>
  </message>
 </context>
 <context>
  <name>ListEditor</name>
  <message>
   <source>Add</source>
   <translation>Agregar</translation>
  </message>
  <message>
   <source>Add to: {title}</source>
   <translation>Agregar a: {title}</translation>
  </message>
  <message>
   <source>More than {count} do not fit.</source>
   <translation>No caben más de {count}.</translation>
  </message>
  <message>
   <source>Move down (Alt+Down)</source>
   <translation>Bajar (Alt+Abajo)</translation>
  </message>
  <message>
   <source>Move up (Alt+Up)</source>
   <translation>Subir (Alt+Arriba)</translation>
  </message>
  <message>
   <source>Take off the list (Del)</source>
   <translation>Quitar de la lista (Supr)</translation>
  </message>
  <message>
   <source>There is a character in it that cannot be seen. Type it again.</source>
   <translation>Contiene un carácter que no se ve. Escríbalo otra vez.</translation>
  </message>
  <message>
   <source>Type a name, then Enter</source>
   <translation>Escriba un nombre y presione Enter</translation>
  </message>
  <message>
   <source>“{name}” is in the list already.</source>
   <translation>“{name}” ya está en la lista.</translation>
  </message>
  <message>
   <source>“{name}” is not known. Is it {near}?</source>
   <translation>“{name}” no se conoce. ¿Es {near}?</translation>
  </message>
  <message>
   <source>“{name}” is not known. Type the first letters and choose.</source>
   <translation>“{name}” no se conoce. Escriba las primeras letras y elija.</translation>
  </message>
 </context>
 <context>
  <name>MainWindow</name>
  <message>
   <source>&amp;Bench</source>
   <translation>&amp;Mesa</translation>
  </message>
  <message>
   <source>&amp;File</source>
   <translation>&amp;Archivo</translation>
  </message>
  <message>
   <source>&amp;Go to</source>
   <translation>&amp;Ir a</translation>
  </message>
  <message>
   <source>&amp;Help</source>
   <translation>A&amp;yuda</translation>
  </message>
  <message>
   <source>&amp;Orders</source>
   <translation>&amp;Pedidos</translation>
  </message>
  <message>
   <source>&amp;View</source>
   <translation>&amp;Ver</translation>
  </message>
  <message>
   <source>About Packbench</source>
   <translation>Acerca de Packbench</translation>
  </message>
  <message>
   <source>As the system has them</source>
   <translation>Como en el sistema</translation>
  </message>
  <message>
   <source>Bench</source>
   <translation>Mesa</translation>
  </message>
  <message>
   <source>Close</source>
   <translation>Cerrar</translation>
  </message>
  <message>
   <source>Colours</source>
   <translation>Colores</translation>
  </message>
  <message>
   <source>Columns</source>
   <translation>Columnas</translation>
  </message>
  <message>
   <source>Dark</source>
   <translation>Oscuro</translation>
  </message>
  <message>
   <source>File</source>
   <translation>Archivo</translation>
  </message>
  <message>
   <source>Go to</source>
   <translation>Ir a</translation>
  </message>
  <message>
   <source>Help</source>
   <translation>Ayuda</translation>
  </message>
  <message>
   <source>Keyboard shortcuts</source>
   <translation>Atajos de teclado</translation>
  </message>
  <message>
   <source>Light</source>
   <translation>Claro</translation>
  </message>
  <message>
   <source>Orders</source>
   <translation>Pedidos</translation>
  </message>
  <message>
   <source>Packbench is a packing bench for small shops that use Ordoro. It is no product of Ordoro's.</source>
   <translation>Packbench es una mesa de empaque para tiendas pequeñas que usan Ordoro. No es un producto de Ordoro.</translation>
  </message>
 </context>
 <context>
  <name>MappingBar</name>
  <message>
   <source>Carrier where none is told</source>
   <translation>Transportista donde no se indica</translation>
  </message>
  <message>
   <source>– by the number –</source>
   <translation>– por el número –</translation>
  </message>
  <message>
   <source>– not in the file –</source>
   <translation>– no está en el archivo –</translation>
  </message>
 </context>
 <context>
  <name>MethodChoice</name>
  <message>
   <source>optional</source>
   <translation>opcional</translation>
  </message>
 </context>
 <context>
  <name>NewProductPresenter</name>
  <message>
   <source>a new product</source>
   <translation>un producto nuevo</translation>
  </message>
  <message>
   <source>{sku} exists already: it is shown. What you typed is kept here.</source>
   <translation>{sku} ya existe: se muestra. Lo que usted escribió queda aquí.</translation>
  </message>
 </context>
 <context>
  <name>Note</name>
  <message>
   <source>Less</source>
   <translation>Menos</translation>
  </message>
  <message>
   <source>Read it all</source>
   <translation>Leerlo todo</translation>
  </message>
 </context>
 <context>
  <name>Notes</name>
  <message>
   <source>Note from the shop</source>
   <translation>Nota de la tienda</translation>
  </message>
  <message>
   <source>The buyer wrote</source>
   <translation>El comprador escribió</translation>
  </message>
 </context>
 <context>
  <name>NoticeBar</name>
  <message numerus="yes">
   <source>%n earlier notices</source>
   <extracomment>One: %n earlier notice</extracomment>
   <translation>
    <numerusform>%n aviso anterior</numerusform>
    <numerusform>%n avisos anteriores</numerusform>
   </translation>
  </message>
 </context>
 <context>
  <name>NumberEditor</name>
  <message>
   <source>Enter a whole number from {least} to {most}.</source>
   <translation>Escriba un número entero de {least} a {most}.</translation>
  </message>
  <message>
   <source>Enter a whole number, {least} or more.</source>
   <translation>Escriba un número entero, {least} o más.</translation>
  </message>
 </context>
 <context>
  <name>OpenAccount</name>
  <message>
   <source>Closing the shop…</source>
   <translation>Cerrando la tienda…</translation>
  </message>
  <message>
   <source>Connect an account</source>
   <translation>Conectar una cuenta</translation>
  </message>
  <message>
   <source>Finishing the step, then closing this shop…</source>
   <translation>Se termina el paso y después se cierra esta tienda…</translation>
  </message>
  <message>
   <source>The account was not opened</source>
   <translation>No se abrió la cuenta</translation>
  </message>
 </context>
 <context>
  <name>OrdersOutPresenter</name>
  <message>
   <source>Close</source>
   <translation>Cerrar</translation>
  </message>
  <message>
   <source>Columns of the files for label programs</source>
   <translation>Columnas de los archivos para programas de etiquetas</translation>
  </message>
  <message>
   <source>PDF (*.pdf)</source>
   <translation>PDF (*.pdf)</translation>
  </message>
  <message>
   <source>Pick sheet</source>
   <translation>Lista de surtido</translation>
  </message>
  <message>
   <source>Sent to {printer}.</source>
   <translation>Enviada a {printer}.</translation>
  </message>
  <message>
   <source>Tables (*.csv)</source>
   <translation>Tablas (*.csv)</translation>
  </message>
  <message>
   <source>The pick sheet was not printed</source>
   <translation>No se imprimió la lista de surtido</translation>
  </message>
  <message>
   <source>The pick sheet was not saved</source>
   <translation>No se guardó la lista de surtido</translation>
  </message>
  <message>
   <source>The printer did not take it. Try again, or save it as PDF.</source>
   <translation>La impresora no la aceptó. Intente de nuevo, o guárdela como PDF.</translation>
  </message>
  <message>
   <source>{path}
When the labels are printed, its export comes back on the page Import.</source>
   <translation>{path}
Cuando las etiquetas estén impresas, su exportación vuelve en la página Importar.</translation>
  </message>
  <message>
   <source>“{name}” cannot be written. Is it open in another program?</source>
   <translation>No se puede escribir “{name}”. ¿Está abierto en otro programa?</translation>
  </message>
 </context>
 <context>
  <name>OrdersPresenter</name>
  <message>
   <source>Not in the list: {numbers}. Open it at Ordoro; the other orders are complete.</source>
   <translation>No están en la lista: {numbers}. Ábralos en Ordoro; los demás pedidos están completos.</translation>
  </message>
  <message>
   <source>Stock and pictures could not be read</source>
   <translation>No se pudieron leer las existencias ni las fotos</translation>
  </message>
  <message>
   <source>Try again</source>
   <translation>Intentar de nuevo</translation>
  </message>
 </context>
 <context>
  <name>OrdersView</name>
  <message>
   <source>Connect an account</source>
   <translation>Conectar una cuenta</translation>
  </message>
  <message>
   <source>No waiting order is: {filters}.</source>
   <translation>Ningún pedido pendiente es: {filters}.</translation>
  </message>
  <message>
   <source>Nothing found</source>
   <translation>No se encontró nada</translation>
  </message>
  <message>
   <source>Nothing waits. Well done.</source>
   <translation>No hay nada pendiente. ¡Bien hecho!</translation>
  </message>
  <message>
   <source>Reading the orders…</source>
   <translation>Leyendo los pedidos…</translation>
  </message>
  <message>
   <source>Search orders, buyers, SKUs, places…</source>
   <translation>Buscar pedido, comprador, SKU, lugar…</translation>
  </message>
  <message>
   <source>Searched for “{text}” among: {filters}.</source>
   <translation>Se buscó “{text}” entre: {filters}.</translation>
  </message>
  <message>
   <source>Searched order numbers, buyers, SKUs, places, channels and methods for “{text}”.</source>
   <translation>Se buscó “{text}” en números de pedido, compradores, SKU, lugares, canales y servicios.</translation>
  </message>
  <message>
   <source>Show all orders</source>
   <translation>Mostrar todos los pedidos</translation>
  </message>
  <message>
   <source>This list was {age}.</source>
   <translation>Esta lista: {age}.</translation>
  </message>
  <message>
   <source>Try again</source>
   <translation>Intentar de nuevo</translation>
  </message>
  <message>
   <source>Waiting orders</source>
   <translation>Pedidos pendientes</translation>
  </message>
 </context>
 <context>
  <name>OutButton</name>
  <message>
   <source>Columns of these files…</source>
   <translation>Columnas de estos archivos…</translation>
  </message>
  <message>
   <source>Print the pick sheet…</source>
   <translation>Imprimir la lista de surtido…</translation>
  </message>
  <message>
   <source>Save for {program}…</source>
   <translation>Guardar para {program}…</translation>
  </message>
  <message>
   <source>Save the pick sheet as PDF…</source>
   <translation>Guardar la lista de surtido como PDF…</translation>
  </message>
  <message>
   <source>The order in the list</source>
   <translation>El pedido de la lista</translation>
  </message>
 </context>
 <context>
  <name>Outbox</name>
  <message numerus="yes">
   <source>%n items</source>
   <extracomment>One: %n item</extracomment>
   <translation>
    <numerusform>%n artículo</numerusform>
    <numerusform>%n artículos</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n waited for a while</source>
   <extracomment>One: %n waited for a while</extracomment>
   <translation>
    <numerusform>%n esperó un buen rato</numerusform>
    <numerusform>%n esperaron un buen rato</numerusform>
   </translation>
  </message>
  <message>
   <source>? unsure</source>
   <translation>? sin confirmar</translation>
  </message>
  <message>
   <source>A split cannot be undone: {orders} go on waiting as orders of their own.</source>
   <translation>Una división no se puede deshacer: {orders} siguen pendientes como pedidos propios.</translation>
  </message>
  <message>
   <source>Correct {number}</source>
   <translation>Corregir {number}</translation>
  </message>
  <message>
   <source>Delete shipment {shipment}</source>
   <translation>Eliminar el envío {shipment}</translation>
  </message>
  <message>
   <source>Done at Ordoro: {what}</source>
   <translation>Hecho en Ordoro: {what}</translation>
  </message>
  <message>
   <source>It is held back until {time}, and goes by itself then.</source>
   <translation>Se retiene hasta las {time}, y después sale por sí solo.</translation>
  </message>
  <message>
   <source>Move {number} → {there}</source>
   <translation>Mover {number} → {there}</translation>
  </message>
  <message>
   <source>New order {number}</source>
   <translation>Pedido nuevo {number}</translation>
  </message>
  <message>
   <source>New product {sku}</source>
   <translation>Producto nuevo {sku}</translation>
  </message>
  <message>
   <source>Note on {number}</source>
   <translation>Nota en {number}</translation>
  </message>
  <message>
   <source>Ordoro could not be asked. Look again later.</source>
   <translation>No se pudo preguntar a Ordoro. Revise más tarde.</translation>
  </message>
  <message>
   <source>Product {sku}</source>
   <translation>Producto {sku}</translation>
  </message>
  <message numerus="yes">
   <source>Send all %n</source>
   <extracomment>One: Send it</extracomment>
   <translation>
    <numerusform>Enviarlo</numerusform>
    <numerusform>Enviar los %n</numerusform>
   </translation>
  </message>
  <message>
   <source>Stock of {sku}</source>
   <translation>Existencias de {sku}</translation>
  </message>
  <message>
   <source>Swap {number} ⇄ {there}</source>
   <translation>Intercambiar {number} ⇄ {there}</translation>
  </message>
  <message>
   <source>Take back {number}</source>
   <translation>Anular {number}</translation>
  </message>
  <message>
   <source>What is done at Ordoro stays there.</source>
   <translation>Lo hecho en Ordoro queda ahí.</translation>
  </message>
  <message>
   <source>no tracking</source>
   <translation>sin rastreo</translation>
  </message>
  <message>
   <source>reading…</source>
   <translation>leyendo…</translation>
  </message>
  <message numerus="yes">
   <source>{send}; %n need you</source>
   <extracomment>One: {send}; %n needs you</extracomment>
   <translation>
    <numerusform>{send}; %n requiere su atención</numerusform>
    <numerusform>{send}; %n requieren su atención</numerusform>
   </translation>
  </message>
  <message>
   <source>{shipment} stays at Ordoro, not tracked, unless it is deleted.</source>
   <translation>{shipment} queda en Ordoro, sin rastreo, a menos que se elimine.</translation>
  </message>
  <message>
   <source>… looking</source>
   <translation>… revisando</translation>
  </message>
  <message>
   <source>▸ being sent</source>
   <translation>▸ enviándose</translation>
  </message>
  <message>
   <source>○ held back</source>
   <translation>○ retenido</translation>
  </message>
  <message>
   <source>○ waiting</source>
   <translation>○ en espera</translation>
  </message>
  <message>
   <source>✕ failed</source>
   <translation>✕ falló</translation>
  </message>
 </context>
 <context>
  <name>OutboxPresenter</name>
  <message>
   <source>Look over what waited, then send it.</source>
   <translation>Revise lo que esperó y después envíelo.</translation>
  </message>
  <message>
   <source>Ordoro answers again</source>
   <translation>Ordoro responde otra vez</translation>
  </message>
  <message>
   <source>The details are copied</source>
   <translation>Los detalles están copiados</translation>
  </message>
  <message>
   <source>These have waited for a while. Look them over before they are sent.</source>
   <translation>Estos han esperado un buen rato. Revíselos antes de enviarlos.</translation>
  </message>
  <message>
   <source>Try again now</source>
   <translation>Intentar ahora</translation>
  </message>
  <message>
   <source>What waited is being sent.</source>
   <translation>Se está enviando lo que esperaba.</translation>
  </message>
  <message>
   <source>What was asked for is safe here and is sent when Ordoro answers.</source>
   <translation>Lo solicitado está seguro aquí y se envía cuando Ordoro responda.</translation>
  </message>
 </context>
 <context>
  <name>OutboxView</name>
  <message>
   <source>Close</source>
   <translation>Cerrar</translation>
  </message>
  <message>
   <source>Close (Esc)</source>
   <translation>Cerrar (Esc)</translation>
  </message>
  <message>
   <source>Everything was sent</source>
   <translation>Todo se envió</translation>
  </message>
  <message>
   <source>Waiting to be sent</source>
   <translation>En espera de envío</translation>
  </message>
  <message>
   <source>What Ordoro has not taken yet stands here.</source>
   <translation>Aquí está lo que Ordoro aún no ha recibido.</translation>
  </message>
 </context>
 <context>
  <name>OutcomePanel</name>
  <message>
   <source>Nothing to ship here</source>
   <translation>Nada que despachar aquí</translation>
  </message>
  <message>
   <source>{items}; nothing is tracked yet.</source>
   <translation>{items}; aún sin rastreo.</translation>
  </message>
  <message>
   <source>{number} is kept here and not sent yet</source>
   <translation>{number} está guardado aquí y aún no se envía</translation>
  </message>
  <message>
   <source>✓ The shipment of {number} is made</source>
   <translation>✓ El envío de {number} está creado</translation>
  </message>
  <message>
   <source>✓ {count} of {items} of {number} shipped · {stays}</source>
   <translation>✓ {number}: {count} de {items}, despachado · {stays}</translation>
  </message>
  <message>
   <source>✓ {number} is packed</source>
   <translation>✓ {number} está empacado</translation>
  </message>
  <message>
   <source>✓ {number} is shipped</source>
   <translation>✓ {number} está despachado</translation>
  </message>
  <message>
   <source>✓ {number} is shipped in {count} boxes</source>
   <translation>✓ {number} está despachado en {count} cajas</translation>
  </message>
 </context>
 <context>
  <name>PackingView</name>
  <message>
   <source>+1  {keys}</source>
   <translation>+1  {keys}</translation>
  </message>
  <message>
   <source>Leave  {keys}</source>
   <translation>Salir  {keys}</translation>
  </message>
  <message>
   <source>Next parcel</source>
   <translation>Otro paquete</translation>
  </message>
  <message>
   <source>No order is open</source>
   <translation>No hay pedido abierto</translation>
  </message>
  <message>
   <source>Scans go to another window now. Click here to scan on.</source>
   <translation>Los escaneos van a otra ventana. Haga clic aquí para seguir escaneando.</translation>
  </message>
  <message>
   <source>Skip  {keys}</source>
   <translation>Saltar  {keys}</translation>
  </message>
  <message>
   <source>Undo last  {keys}</source>
   <translation>Deshacer  {keys}</translation>
  </message>
  <message>
   <source>packed by {name}</source>
   <translation>empaca {name}</translation>
  </message>
 </context>
 <context>
  <name>ParcelCard</name>
  <message>
   <source>Carrier</source>
   <translation>Transportista</translation>
  </message>
  <message>
   <source>Correct…</source>
   <translation>Corregir…</translation>
  </message>
  <message>
   <source>Cost</source>
   <translation>Costo</translation>
  </message>
  <message>
   <source>It came back</source>
   <translation>Fue devuelto</translation>
  </message>
  <message>
   <source>Left</source>
   <translation>Salió</translation>
  </message>
  <message>
   <source>Method</source>
   <translation>Servicio</translation>
  </message>
  <message>
   <source>Open the carrier's page</source>
   <translation>Abrir la página del transportista</translation>
  </message>
  <message>
   <source>Order {number}</source>
   <translation>Pedido {number}</translation>
  </message>
  <message>
   <source>Ordoro could not tell the shop that this parcel has left, so the buyer may not know. In Ordoro open the order, choose Actions, then Retry Tracking Writeback.</source>
   <translation>Ordoro no pudo avisar a la tienda que este paquete salió, así que tal vez el comprador no lo sepa. En Ordoro abra el pedido y elija Actions → Retry Tracking Writeback.</translation>
  </message>
  <message>
   <source>Packed by</source>
   <translation>Empacó</translation>
  </message>
  <message>
   <source>Save the correction</source>
   <translation>Guardar la corrección</translation>
  </message>
  <message>
   <source>Show the order</source>
   <translation>Mostrar el pedido</translation>
  </message>
  <message>
   <source>Take it back: it has not left the house</source>
   <translation>Anularlo: no ha salido de aquí</translation>
  </message>
  <message>
   <source>Tell the shop the new number</source>
   <translation>Avisar a la tienda el número nuevo</translation>
  </message>
  <message>
   <source>This is needed.</source>
   <translation>Esto es necesario.</translation>
  </message>
  <message>
   <source>Tracking</source>
   <translation>Rastreo</translation>
  </message>
  <message>
   <source>Tracking number</source>
   <translation>Número de rastreo</translation>
  </message>
  <message>
   <source>missing</source>
   <translation>falta</translation>
  </message>
  <message>
   <source>not known</source>
   <translation>desconocido</translation>
  </message>
  <message>
   <source>shipped</source>
   <translation>despachado</translation>
  </message>
  <message>
   <source>shop {words}</source>
   <translation>tienda {words}</translation>
  </message>
 </context>
 <context>
  <name>PlanCard</name>
  <message>
   <source>Back</source>
   <translation>Volver</translation>
  </message>
  <message>
   <source>Copy details</source>
   <translation>Copiar detalles</translation>
  </message>
  <message>
   <source>Drop</source>
   <translation>Descartar</translation>
  </message>
  <message>
   <source>Drop the rest</source>
   <translation>Descartar el resto</translation>
  </message>
  <message>
   <source>Drop, and delete the shipment</source>
   <translation>Descartar y eliminar el envío</translation>
  </message>
  <message>
   <source>It is there</source>
   <translation>Sí está</translation>
  </message>
  <message>
   <source>Look again</source>
   <translation>Revisar otra vez</translation>
  </message>
  <message>
   <source>Open and change</source>
   <translation>Abrir y cambiar</translation>
  </message>
  <message>
   <source>Send again</source>
   <translation>Enviar otra vez</translation>
  </message>
  <message>
   <source>Take back</source>
   <translation>Anular</translation>
  </message>
  <message>
   <source>Try again</source>
   <translation>Intentar de nuevo</translation>
  </message>
 </context>
 <context>
  <name>Practice</name>
  <message>
   <source>Copying your orders into a practice shop…</source>
   <translation>Copiando sus pedidos a una tienda de práctica…</translation>
  </message>
  <message>
   <source>Opening the practice shop…</source>
   <translation>Abriendo la tienda de práctica…</translation>
  </message>
  <message>
   <source>Practice shop</source>
   <translation>Tienda de práctica</translation>
  </message>
  <message>
   <source>Try again</source>
   <translation>Intentar de nuevo</translation>
  </message>
 </context>
 <context>
  <name>PresetForm</name>
  <message>
   <source>Back</source>
   <translation>Volver</translation>
  </message>
  <message>
   <source>Carrier</source>
   <translation>Transportista</translation>
  </message>
  <message>
   <source>Choose the carrier.</source>
   <translation>Elija el transportista.</translation>
  </message>
  <message>
   <source>Cost</source>
   <translation>Costo</translation>
  </message>
  <message>
   <source>E-mail the buyer from Ordoro</source>
   <translation>Correo de Ordoro al comprador</translation>
  </message>
  <message>
   <source>For orders that ask for this method</source>
   <translation>Para pedidos que solicitan este servicio</translation>
  </message>
  <message>
   <source>Give it a name.</source>
   <translation>Póngale un nombre.</translation>
  </message>
  <message>
   <source>Keep it</source>
   <translation>Guardarlo</translation>
  </message>
  <message>
   <source>Method</source>
   <translation>Servicio</translation>
  </message>
  <message>
   <source>Name</source>
   <translation>Nombre</translation>
  </message>
  <message>
   <source>Tell the sales channel that it shipped</source>
   <translation>Avisar al canal de venta que se despachó</translation>
  </message>
  <message>
   <source>as it stands</source>
   <translation>como está</translation>
  </message>
  <message>
   <source>none</source>
   <translation>ninguno</translation>
  </message>
 </context>
 <context>
  <name>PresetList</name>
  <message>
   <source>Change the preset {name}</source>
   <translation>Cambiar el preajuste {name}</translation>
  </message>
  <message>
   <source>Change…</source>
   <translation>Cambiar…</translation>
  </message>
  <message>
   <source>Move the preset {name} up</source>
   <translation>Subir el preajuste {name}</translation>
  </message>
  <message>
   <source>New preset…</source>
   <translation>Preajuste nuevo…</translation>
  </message>
  <message>
   <source>Remove</source>
   <translation>Quitar</translation>
  </message>
  <message>
   <source>Remove the preset {name}</source>
   <translation>Quitar el preajuste {name}</translation>
  </message>
  <message>
   <source>Take it</source>
   <translation>Usarlo</translation>
  </message>
  <message>
   <source>Take the preset {name}</source>
   <translation>Usar el preajuste {name}</translation>
  </message>
  <message>
   <source>There is a preset “{name}” already.</source>
   <translation>Ya hay un preajuste “{name}”.</translation>
  </message>
  <message>
   <source>Up</source>
   <translation>Subir</translation>
  </message>
 </context>
 <context>
  <name>PresetRows</name>
  <message>
   <source>Keeps carrier, method, cost and who is told; the same name replaces the former</source>
   <translation>Guarda transportista, servicio, costo y a quién se avisa; el mismo nombre reemplaza al anterior</translation>
  </message>
  <message>
   <source>Name of a new preset</source>
   <translation>Nombre de un preajuste nuevo</translation>
  </message>
  <message>
   <source>Save as preset</source>
   <translation>Guardar como preajuste</translation>
  </message>
  <message>
   <source>whenever “{method}” is asked for</source>
   <translation>siempre que se solicite “{method}”</translation>
  </message>
 </context>
 <context>
  <name>ProductCard</name>
  <message>
   <source>A kit: its stock is that of its components, and is set there.</source>
   <translation>Un kit: sus existencias son las de sus componentes y se fijan ahí.</translation>
  </message>
  <message>
   <source>A scan of {code} asks again which product it is</source>
   <translation>Al escanear {code} se vuelve a preguntar qué producto es</translation>
  </message>
  <message>
   <source>Back to order {number}</source>
   <translation>Volver al pedido {number}</translation>
  </message>
  <message>
   <source>Category</source>
   <translation>Categoría</translation>
  </message>
  <message>
   <source>Codes that were taught at the bench</source>
   <translation>Códigos enseñados en el puesto</translation>
  </message>
  <message>
   <source>Cost</source>
   <translation>Costo</translation>
  </message>
  <message>
   <source>Customs</source>
   <translation>Aduana</translation>
  </message>
  <message>
   <source>Edit</source>
   <translation>Editar</translation>
  </message>
  <message>
   <source>Forget {code}</source>
   <translation>Olvidar {code}</translation>
  </message>
  <message>
   <source>Go on editing</source>
   <translation>Seguir editando</translation>
  </message>
  <message>
   <source>No waiting order has it</source>
   <translation>Ningún pedido pendiente lo tiene</translation>
  </message>
  <message>
   <source>Note</source>
   <translation>Nota</translation>
  </message>
  <message>
   <source>Open order {number} on the bench</source>
   <translation>Abrir el pedido {number} en la mesa</translation>
  </message>
  <message>
   <source>Price</source>
   <translation>Precio</translation>
  </message>
  <message>
   <source>Size</source>
   <translation>Medidas</translation>
  </message>
  <message>
   <source>UPC</source>
   <translation>UPC</translation>
  </message>
  <message>
   <source>Weight</source>
   <translation>Peso</translation>
  </message>
  <message>
   <source>kit</source>
   <translation>kit</translation>
  </message>
  <message>
   <source>the first {count}</source>
   <translation>los primeros {count}</translation>
  </message>
  <message>
   <source>{number} · {count}</source>
   <translation>{number} · {count}</translation>
  </message>
 </context>
 <context>
  <name>ProductForm</name>
  <message>
   <source>ASIN</source>
   <translation>ASIN</translation>
  </message>
  <message>
   <source>Amazon's number</source>
   <translation>El número de Amazon</translation>
  </message>
  <message>
   <source>Back to the product</source>
   <translation>Volver al producto</translation>
  </message>
  <message>
   <source>Category</source>
   <translation>Categoría</translation>
  </message>
  <message>
   <source>Cost</source>
   <translation>Costo</translation>
  </message>
  <message>
   <source>Country of origin</source>
   <translation>País de origen</translation>
  </message>
  <message>
   <source>Customs description</source>
   <translation>Descripción para aduana</translation>
  </message>
  <message>
   <source>Customs tariff number</source>
   <translation>Fracción arancelaria</translation>
  </message>
  <message>
   <source>Declared value</source>
   <translation>Valor declarado</translation>
  </message>
  <message>
   <source>For customs</source>
   <translation>Para la aduana</translation>
  </message>
  <message>
   <source>For customs; Ordoro does not show it</source>
   <translation>Para la aduana; Ordoro no lo muestra</translation>
  </message>
  <message>
   <source>HS code</source>
   <translation>Código HS</translation>
  </message>
  <message>
   <source>Height</source>
   <translation>Alto</translation>
  </message>
  <message>
   <source>In the first warehouse</source>
   <translation>En el primer almacén</translation>
  </message>
  <message>
   <source>Length</source>
   <translation>Largo</translation>
  </message>
  <message>
   <source>Less</source>
   <translation>Menos</translation>
  </message>
  <message>
   <source>Low stock at</source>
   <translation>Stock bajo desde</translation>
  </message>
  <message>
   <source>Make the product</source>
   <translation>Crear el producto</translation>
  </message>
  <message>
   <source>Making it…</source>
   <translation>Creándolo…</translation>
  </message>
  <message>
   <source>More: cost, size, customs, limits…</source>
   <translation>Más: costo, medidas, aduana, límites…</translation>
  </message>
  <message>
   <source>Name</source>
   <translation>Nombre</translation>
  </message>
  <message>
   <source>New product</source>
   <translation>Producto nuevo</translation>
  </message>
  <message>
   <source>Note for the shop</source>
   <translation>Nota para la tienda</translation>
  </message>
  <message>
   <source>Out of stock at</source>
   <translation>Agotado desde</translation>
  </message>
  <message>
   <source>Pieces</source>
   <translation>Piezas</translation>
  </message>
  <message>
   <source>Pieces on hand</source>
   <translation>Piezas en físico</translation>
  </message>
  <message>
   <source>Pounds, or 22 oz, 0.5 kg</source>
   <translation>Libras, o 22 oz, 0.5 kg</translation>
  </message>
  <message>
   <source>Price</source>
   <translation>Precio</translation>
  </message>
  <message>
   <source>Required</source>
   <translation>Obligatorio</translation>
  </message>
  <message>
   <source>SKU</source>
   <translation>SKU</translation>
  </message>
  <message>
   <source>Save the changes</source>
   <translation>Guardar los cambios</translation>
  </message>
  <message>
   <source>Saving…</source>
   <translation>Guardando…</translation>
  </message>
  <message>
   <source>Shelf</source>
   <translation>Estante</translation>
  </message>
  <message>
   <source>Taxable</source>
   <translation>Con impuesto</translation>
  </message>
  <message>
   <source>The barcode on the goods</source>
   <translation>El código de barras del artículo</translation>
  </message>
  <message>
   <source>Two letters, such as US</source>
   <translation>Dos letras, como US</translation>
  </message>
  <message>
   <source>UPC</source>
   <translation>UPC</translation>
  </message>
  <message>
   <source>Weight</source>
   <translation>Peso</translation>
  </message>
  <message>
   <source>What the shop pays</source>
   <translation>Lo que paga la tienda</translation>
  </message>
  <message>
   <source>Whole inches</source>
   <translation>Pulgadas enteras</translation>
  </message>
  <message>
   <source>Width</source>
   <translation>Ancho</translation>
  </message>
 </context>
 <context>
  <name>QShortcut</name>
  <message>
   <source>Ctrl</source>
   <translation>Ctrl</translation>
  </message>
  <message>
   <source>Enter</source>
   <translation>Enter</translation>
  </message>
  <message>
   <source>Return</source>
   <translation>Enter</translation>
  </message>
  <message>
   <source>Shift</source>
   <translation>Mayús</translation>
  </message>
 </context>
 <context>
  <name>Quantity</name>
  <message>
   <source>One less (Down)</source>
   <translation>Uno menos (Abajo)</translation>
  </message>
  <message>
   <source>One more (Up)</source>
   <translation>Uno más (Arriba)</translation>
  </message>
 </context>
 <context>
  <name>ReceivingPresenter</name>
  <message>
   <source>No product has the SKU or UPC “{code}”. Make it under New product.</source>
   <translation>Ningún producto tiene el SKU o UPC “{code}”. Créelo en Producto nuevo.</translation>
  </message>
  <message>
   <source>goods that came in: {skus}</source>
   <translation>mercancía recibida: {skus}</translation>
  </message>
  <message>
   <source>{sku} is a kit. Receive what it is made of.</source>
   <translation>{sku} es un kit. Reciba los artículos que lo forman.</translation>
  </message>
  <message>
   <source>“{code}” is the UPC of several products: {skus}. Scan or type the SKU.</source>
   <translation>“{code}” es el UPC de varios productos: {skus}. Escanee o escriba el SKU.</translation>
  </message>
 </context>
 <context>
  <name>ReceivingView</name>
  <message>
   <source>Back to the product</source>
   <translation>Volver al producto</translation>
  </message>
  <message>
   <source>Each scan counts one up. Enter takes it.</source>
   <translation>Cada escaneo suma uno. Enter lo acepta.</translation>
  </message>
  <message>
   <source>Receive stock</source>
   <translation>Recibir mercancía</translation>
  </message>
  <message>
   <source>Save all</source>
   <translation>Guardar todo</translation>
  </message>
  <message>
   <source>Scan or type a SKU or UPC</source>
   <translation>Escanee o escriba un SKU o UPC</translation>
  </message>
  <message>
   <source>Undo the last</source>
   <translation>Deshacer lo último</translation>
  </message>
  <message>
   <source>Warehouse</source>
   <translation>Almacén</translation>
  </message>
 </context>
 <context>
  <name>RenumberView</name>
  <message>
   <source>Back</source>
   <translation>Volver</translation>
  </message>
  <message>
   <source>Go on</source>
   <translation>Continuar</translation>
  </message>
  <message>
   <source>Move it to another order…</source>
   <translation>Moverlo a otro pedido…</translation>
  </message>
  <message>
   <source>Move the number</source>
   <translation>Mover el número</translation>
  </message>
  <message>
   <source>Scan or type the other order's number.</source>
   <translation>Escanee o escriba el número del otro pedido.</translation>
  </message>
  <message>
   <source>Swap its number with another order…</source>
   <translation>Intercambiar su número con otro pedido…</translation>
  </message>
  <message>
   <source>Swap the numbers</source>
   <translation>Intercambiar los números</translation>
  </message>
  <message>
   <source>Tell each shop its new number</source>
   <translation>Avisar a cada tienda su número nuevo</translation>
  </message>
  <message>
   <source>The other order's number</source>
   <translation>El número del otro pedido</translation>
  </message>
  <message>
   <source>Which order has this parcel's own number? Scan or type it; you see what happens first.</source>
   <translation>¿Qué pedido tiene el número propio de este paquete? Escanéelo o escríbalo; primero verá lo que pasa.</translation>
  </message>
  <message>
   <source>Which order is this parcel really? Scan or type it; you see what happens first.</source>
   <translation>¿De qué pedido es realmente este paquete? Escanéelo o escríbalo; primero verá lo que pasa.</translation>
  </message>
 </context>
 <context>
  <name>Renumbering</name>
  <message>
   <source>E-mails that the buyers have got cannot be called back; Ordoro sends no new ones.</source>
   <translation>Los correos que ya recibieron los compradores no se pueden retirar; Ordoro no envía otros.</translation>
  </message>
  <message>
   <source>Method, cost and ship date go with each number.</source>
   <translation>El servicio, el costo y la fecha de envío van con cada número.</translation>
  </message>
  <message>
   <source>Order {number} gets {there}.</source>
   <translation>El pedido {number} recibe {there}.</translation>
  </message>
  <message>
   <source>Order {other} gets {parcel}.</source>
   <translation>El pedido {other} recibe {parcel}.</translation>
  </message>
  <message>
   <source>Order {other} has not shipped yet and has no number to swap. Move this one there instead.</source>
   <translation>El pedido {other} aún no se despacha y no tiene número para intercambiar. Mejor mueva este ahí.</translation>
  </message>
  <message>
   <source>Order {other} has shipped already, with {parcel}. Swap the numbers instead.</source>
   <translation>El pedido {other} ya se despachó con {parcel}. Mejor intercambie los números.</translation>
  </message>
  <message>
   <source>Order {other} has the same number.</source>
   <translation>El pedido {other} tiene el mismo número.</translation>
  </message>
  <message>
   <source>Ordoro knows no order “{text}”.</source>
   <translation>Ordoro no conoce el pedido “{text}”.</translation>
  </message>
  <message>
   <source>The shop of {other} is told, its buyer gets no e-mail from Ordoro.</source>
   <translation>Se avisa a la tienda de {other}; su comprador no recibe correo de Ordoro.</translation>
  </message>
  <message>
   <source>This is the parcel's own order.</source>
   <translation>Este es el pedido del propio paquete.</translation>
  </message>
  <message>
   <source>What the shop and the buyer of {number} were told already cannot be called back.</source>
   <translation>Lo que ya se avisó a la tienda y al comprador de {number} no se puede retirar.</translation>
  </message>
  <message>
   <source>{number} waits again, and its stock is back.</source>
   <translation>{number} vuelve a estar pendiente y se reponen sus existencias.</translation>
  </message>
  <message>
   <source>{parcel} is taken back from order {number}, and order {other} ships whole with it.</source>
   <translation>{parcel} se anula en el pedido {number}, y el pedido {other} se despacha completo con él.</translation>
  </message>
 </context>
 <context>
  <name>Repairing</name>
  <message>
   <source>It is sent as soon as it can be.</source>
   <translation>Se envía en cuanto se pueda.</translation>
  </message>
  <message>
   <source>Shipment {shipment} is deleted, {number} waits again</source>
   <translation>El envío {shipment} está eliminado, {number} vuelve a estar pendiente</translation>
  </message>
  <message>
   <source>{number} is taken back and waits again</source>
   <translation>{number} está anulado y vuelve a estar pendiente</translation>
  </message>
  <message>
   <source>{other} has {tracking} now</source>
   <translation>{other} tiene ahora {tracking}</translation>
  </message>
  <message>
   <source>{title} is kept here</source>
   <translation>{title}: guardado aquí</translation>
  </message>
 </context>
 <context>
  <name>Scan</name>
  <message numerus="yes">
   <source>%n pieces</source>
   <extracomment>One: %n piece</extracomment>
   <translation>
    <numerusform>%n pieza</numerusform>
    <numerusform>%n piezas</numerusform>
   </translation>
  </message>
  <message>
   <source>A second label for this parcel</source>
   <translation>Una segunda etiqueta para este paquete</translation>
  </message>
  <message>
   <source>All {count} are in it: count the rest by hand</source>
   <translation>Los {count} están dentro: contar el resto a mano</translation>
  </message>
  <message>
   <source>An item that is not known yet</source>
   <translation>Un artículo que aún no se conoce</translation>
  </message>
  <message>
   <source>Bad read</source>
   <translation>Mala lectura</translation>
  </message>
  <message>
   <source>Box {box} is closed</source>
   <translation>La caja {box} está cerrada</translation>
  </message>
  <message>
   <source>Box {box} is empty</source>
   <translation>La caja {box} está vacía</translation>
  </message>
  <message>
   <source>Box {box} is open again</source>
   <translation>La caja {box} está abierta otra vez</translation>
  </message>
  <message>
   <source>Box {box}: {number}</source>
   <translation>Caja {box}: {number}</translation>
  </message>
  <message>
   <source>Chosen</source>
   <translation>Elegido</translation>
  </message>
  <message>
   <source>Count it as {item}</source>
   <translation>Contarlo como {item}</translation>
  </message>
  <message>
   <source>Every bench can ship it. See the notice.</source>
   <translation>Cualquier mesa puede despacharlo. Vea el aviso.</translation>
  </message>
  <message>
   <source>Everything is in</source>
   <translation>Todo está dentro</translation>
  </message>
  <message>
   <source>Everything is in the parcel</source>
   <translation>Todo está en el paquete</translation>
  </message>
  <message>
   <source>Finish this box first</source>
   <translation>Termine primero esta caja</translation>
  </message>
  <message>
   <source>From now on {code} is {item}</source>
   <translation>Desde ahora, {code} es {item}</translation>
  </message>
  <message>
   <source>Go on packing</source>
   <translation>Seguir empacando</translation>
  </message>
  <message>
   <source>Go on with the next order</source>
   <translation>Seguir con el siguiente pedido</translation>
  </message>
  <message>
   <source>How many is one scan?</source>
   <translation>¿Cuántos son en un escaneo?</translation>
  </message>
  <message>
   <source>I took this label off. Scan the right one.</source>
   <translation>He quitado esta etiqueta. Escanee la correcta.</translation>
  </message>
  <message>
   <source>Is it the UPC of {sku}?</source>
   <translation>¿Es el UPC de {sku}?</translation>
  </message>
  <message>
   <source>Is {item} part of {kit}?</source>
   <translation>¿{item} es parte de {kit}?</translation>
  </message>
  <message>
   <source>It can still be taken back.</source>
   <translation>Todavía se puede anular.</translation>
  </message>
  <message>
   <source>It could be more than one thing.</source>
   <translation>Podría ser más de una cosa.</translation>
  </message>
  <message>
   <source>It does not ship by itself</source>
   <translation>No se despacha por sí solo</translation>
  </message>
  <message>
   <source>It has {number} already.</source>
   <translation>Ya tiene {number}.</translation>
  </message>
  <message>
   <source>It is at Ordoro already. Put it right in the day.</source>
   <translation>Ya está en Ordoro. Corríjalo en el día.</translation>
  </message>
  <message>
   <source>It is for the next parcel</source>
   <translation>Es para el siguiente paquete</translation>
  </message>
  <message>
   <source>It is not in {number}. Put it back.</source>
   <translation>No va en {number}. Devuélvalo a su lugar.</translation>
  </message>
  <message>
   <source>It is not in {number}; {other} wants it. Put it back.</source>
   <translation>No va en {number}; lo pide {other}. Devuélvalo a su lugar.</translation>
  </message>
  <message>
   <source>It is sent as soon as it can be.</source>
   <translation>Se envía en cuanto se pueda.</translation>
  </message>
  <message>
   <source>It was not taken. Is it on the right parcel?</source>
   <translation>No se aceptó. ¿Está en el paquete correcto?</translation>
  </message>
  <message>
   <source>Keep the parcel here, and press Look again.</source>
   <translation>Deja el paquete aquí y pulsa Revisar otra vez.</translation>
  </message>
  <message>
   <source>Known at this bench only</source>
   <translation>Conocido solo en esta mesa</translation>
  </message>
  <message>
   <source>Leave it as it is</source>
   <translation>Dejarlo como está</translation>
  </message>
  <message>
   <source>Leave {open} half packed for {number}?</source>
   <translation>¿Dejar {open} a medio empacar e ir a {number}?</translation>
  </message>
  <message>
   <source>Leave {open} half packed?</source>
   <translation>¿Dejar {open} a medio empacar?</translation>
  </message>
  <message>
   <source>Look it up at Ordoro.</source>
   <translation>Búsquelo en Ordoro.</translation>
  </message>
  <message>
   <source>Make it, or print the sheet again.</source>
   <translation>Créelo, o imprima la hoja otra vez.</translation>
  </message>
  <message>
   <source>More lines…</source>
   <translation>Más líneas…</translation>
  </message>
  <message>
   <source>Move it here: {number} waits again</source>
   <translation>Moverlo aquí: {number} vuelve a estar pendiente</translation>
  </message>
  <message>
   <source>No item is left to scan.</source>
   <translation>No queda artículo por escanear.</translation>
  </message>
  <message>
   <source>No order is open</source>
   <translation>No hay pedido abierto</translation>
  </message>
  <message>
   <source>No preset “{name}”</source>
   <translation>No hay preajuste “{name}”</translation>
  </message>
  <message>
   <source>None of these</source>
   <translation>Ninguno de estos</translation>
  </message>
  <message>
   <source>Not all of {number} was shipped</source>
   <translation>No se envió todo de {number}</translation>
  </message>
  <message>
   <source>Not here</source>
   <translation>Aquí no</translation>
  </message>
  <message>
   <source>Not the tracking number</source>
   <translation>No es el número de rastreo</translation>
  </message>
  <message>
   <source>Nothing can be sent from here.</source>
   <translation>De aquí no se puede enviar nada.</translation>
  </message>
  <message>
   <source>Nothing here has the code {code}.</source>
   <translation>Nada aquí tiene el código {code}.</translation>
  </message>
  <message>
   <source>Nothing is left to count.</source>
   <translation>No queda nada por contar.</translation>
  </message>
  <message>
   <source>Nothing is tracked yet.</source>
   <translation>Aún no hay seguimiento.</translation>
  </message>
  <message>
   <source>Nothing to skip</source>
   <translation>Nada que saltar</translation>
  </message>
  <message>
   <source>Nothing to take back</source>
   <translation>Nada que deshacer</translation>
  </message>
  <message>
   <source>Nothing was counted yet.</source>
   <translation>Aún no se ha contado nada.</translation>
  </message>
  <message>
   <source>Nothing was sent. Scan this parcel's own label, or say what is right.</source>
   <translation>No se envió nada. Escanee la etiqueta propia de este paquete, o diga qué es lo correcto.</translation>
  </message>
  <message>
   <source>Nothing was sent. Ship with Ctrl+Enter or SHIP.</source>
   <translation>No se envió nada. Despache con Ctrl+Enter o DESPACHAR.</translation>
  </message>
  <message>
   <source>One too many: {item}</source>
   <translation>Uno de más: {item}</translation>
  </message>
  <message>
   <source>Open order {number}</source>
   <translation>Abrir el pedido {number}</translation>
  </message>
  <message>
   <source>Ordoro does not know the code {code}.</source>
   <translation>Ordoro no conoce el código {code}.</translation>
  </message>
  <message>
   <source>Ordoro does not say what is in that kit. If it is whole, count it with +1. Else put it back.</source>
   <translation>Ordoro no dice qué lleva ese kit. Si está completo, cuéntelo con +1. Si no, devuélvalo a su lugar.</translation>
  </message>
  <message>
   <source>Ordoro has none for it.</source>
   <translation>Ordoro no tiene ninguno para él.</translation>
  </message>
  <message>
   <source>Packing now</source>
   <translation>Empaca ahora</translation>
  </message>
  <message>
   <source>Postcode {postcode} is right</source>
   <translation>El código postal {postcode} es correcto</translation>
  </message>
  <message>
   <source>Press 1 first, then scan it again</source>
   <translation>Presione primero 1 y escanéelo otra vez</translation>
  </message>
  <message>
   <source>Ready to ship</source>
   <translation>Listo para despachar</translation>
  </message>
  <message>
   <source>Routing bars: {postcode}</source>
   <translation>Barras de ruta: {postcode}</translation>
  </message>
  <message>
   <source>Save {code} as the UPC of {sku} at Ordoro</source>
   <translation>Guardar {code} en Ordoro como UPC de {sku}</translation>
  </message>
  <message>
   <source>Saved as the UPC of {sku} at Ordoro</source>
   <translation>Guardado en Ordoro como UPC de {sku}</translation>
  </message>
  <message>
   <source>Scan an order or an item</source>
   <translation>Escanee un pedido o un artículo</translation>
  </message>
  <message>
   <source>Scan it again: {code}</source>
   <translation>Escanéelo otra vez: {code}</translation>
  </message>
  <message>
   <source>Scan it once more.</source>
   <translation>Escanéelo una vez más.</translation>
  </message>
  <message>
   <source>Scan its label, or take its items out with UNDO LAST.</source>
   <translation>Escanee su etiqueta, o quite sus artículos con DESHACER.</translation>
  </message>
  <message>
   <source>Scan its label, then NEXT PARCEL.</source>
   <translation>Escanee su etiqueta y después SIGUIENTE PAQUETE.</translation>
  </message>
  <message>
   <source>Scan the items first</source>
   <translation>Escanee primero los artículos</translation>
  </message>
  <message>
   <source>Scan the label</source>
   <translation>Escanee la etiqueta</translation>
  </message>
  <message>
   <source>Scan the next box's label. The shop sees only the first number; the others go into a comment.</source>
   <translation>Escanee la etiqueta de la siguiente caja. La tienda solo ve el primer número; los demás van en un comentario.</translation>
  </message>
  <message>
   <source>Scan the next order.</source>
   <translation>Escanee el siguiente pedido.</translation>
  </message>
  <message>
   <source>Scan this box's own label. {code} was not taken.</source>
   <translation>Escanee la etiqueta propia de esta caja. {code} no se aceptó.</translation>
  </message>
  <message>
   <source>Scan this parcel's own label. {tracking} was not taken.</source>
   <translation>Escanee la etiqueta propia de este paquete. {tracking} no se aceptó.</translation>
  </message>
  <message>
   <source>Scan what goes into it, or ship what is closed.</source>
   <translation>Escanee lo que va en ella, o despache lo que está cerrado.</translation>
  </message>
  <message>
   <source>Scan what is in it, then NEXT PARCEL.</source>
   <translation>Escanee lo que lleva y después SIGUIENTE PAQUETE.</translation>
  </message>
  <message>
   <source>Scan {item}</source>
   <translation>Escanee {item}</translation>
  </message>
  <message>
   <source>Several carriers use numbers like {number}.</source>
   <translation>Varios transportistas usan números como {number}.</translation>
  </message>
  <message numerus="yes">
   <source>Ship %n closed boxes, the rest waits</source>
   <extracomment>One: Ship %n closed box, the rest waits</extracomment>
   <translation>
    <numerusform>Despachar %n caja cerrada, el resto espera</numerusform>
    <numerusform>Despachar %n cajas cerradas, el resto espera</numerusform>
   </translation>
  </message>
  <message>
   <source>Ship only the {count} that were scanned</source>
   <translation>Despachar solo los {count} escaneados</translation>
  </message>
  <message>
   <source>Ships in {seconds} s · any key stops it</source>
   <translation>Sale en {seconds} s · una tecla lo para</translation>
  </message>
  <message>
   <source>Skipped: {item}</source>
   <translation>Saltado: {item}</translation>
  </message>
  <message>
   <source>Stay with {what}</source>
   <translation>Seguir con {what}</translation>
  </message>
  <message>
   <source>Stopped</source>
   <translation>Cuenta detenida</translation>
  </message>
  <message>
   <source>Sure?</source>
   <translation>¿Seguro?</translation>
  </message>
  <message>
   <source>Swap: {here} and {number} get each other's number</source>
   <translation>Intercambiar: {here} y {number} reciben el número del otro</translation>
  </message>
  <message>
   <source>Take the tracking number {number}</source>
   <translation>Aceptar el número de rastreo {number}</translation>
  </message>
  <message>
   <source>Taken back: {item}</source>
   <translation>Deshecho: {item}</translation>
  </message>
  <message>
   <source>That box has left</source>
   <translation>Esa caja ya salió</translation>
  </message>
  <message>
   <source>The label was not taken.</source>
   <translation>La etiqueta no se aceptó.</translation>
  </message>
  <message>
   <source>The shipment of {number} is made</source>
   <translation>El envío de {number} está creado</translation>
  </message>
  <message>
   <source>The shop sees only the first number; this one goes into a comment.</source>
   <translation>La tienda solo ve el primer número; este va en un comentario.</translation>
  </message>
  <message>
   <source>This box has no label</source>
   <translation>Esta caja no tiene etiqueta</translation>
  </message>
  <message>
   <source>This box is empty</source>
   <translation>Esta caja está vacía</translation>
  </message>
  <message>
   <source>This is a number of {carrier}</source>
   <translation>Este es un número de {carrier}</translation>
  </message>
  <message>
   <source>This label is on box {box}</source>
   <translation>Esta etiqueta está en la caja {box}</translation>
  </message>
  <message>
   <source>This label is on {number} already</source>
   <translation>Esta etiqueta ya está en {number}</translation>
  </message>
  <message>
   <source>This shop ships only what was scanned.</source>
   <translation>Esta tienda solo despacha lo escaneado.</translation>
  </message>
  <message>
   <source>This station only looks</source>
   <translation>Esta estación solo ve</translation>
  </message>
  <message>
   <source>Those were the routing bars. Now scan the tracking number's bars.</source>
   <translation>Esas eran las barras de ruta. Ahora escanee las del número de rastreo.</translation>
  </message>
  <message>
   <source>To leave, scan NEXT; to stay, go on packing. What was entered stays.</source>
   <translation>Para dejarlo, escanee SIGUIENTE; si no, siga empacando. Lo escrito se conserva.</translation>
  </message>
  <message>
   <source>To leave, scan it again; to stay, go on packing. What was entered stays.</source>
   <translation>Para dejarlo, escanéelo otra vez; si no, siga empacando. Lo escrito se conserva.</translation>
  </message>
  <message>
   <source>Too many: {item}</source>
   <translation>Demasiados: {item}</translation>
  </message>
  <message>
   <source>Unknown code</source>
   <translation>Código desconocido</translation>
  </message>
  <message>
   <source>Use it all the same: {number}</source>
   <translation>Usarlo de todos modos: {number}</translation>
  </message>
  <message>
   <source>Was {number} shipped? Nobody knows yet</source>
   <translation>¿Se envió {number}? Aún no se sabe</translation>
  </message>
  <message>
   <source>What is in the parcel?</source>
   <translation>¿Qué va en el paquete?</translation>
  </message>
  <message>
   <source>What is right?</source>
   <translation>¿Qué es lo correcto?</translation>
  </message>
  <message>
   <source>What is {code}?</source>
   <translation>¿Qué es {code}?</translation>
  </message>
  <message>
   <source>Which carrier?</source>
   <translation>¿Qué transportista?</translation>
  </message>
  <message>
   <source>Which line is this?</source>
   <translation>¿Qué línea es esta?</translation>
  </message>
  <message>
   <source>Wrong item: {item}</source>
   <translation>Artículo equivocado: {item}</translation>
  </message>
  <message>
   <source>is open</source>
   <translation>está abierto</translation>
  </message>
  <message>
   <source>its postcode is the address's</source>
   <translation>su código postal es el de la dirección</translation>
  </message>
  <message>
   <source>or each of its parts</source>
   <translation>o cada una de sus partes</translation>
  </message>
  <message>
   <source>part of {kit}</source>
   <translation>parte de {kit}</translation>
  </message>
  <message>
   <source>part: {item}</source>
   <translation>parte: {item}</translation>
  </message>
  <message>
   <source>{code} is known at every bench now.</source>
   <translation>Ahora {code} se conoce en todas las mesas.</translation>
  </message>
  <message>
   <source>{code} may be a single piece or a case.</source>
   <translation>{code} puede ser una pieza o una caja entera.</translation>
  </message>
  <message>
   <source>{code} means nothing at this point.</source>
   <translation>{code} no significa nada en este momento.</translation>
  </message>
  <message>
   <source>{code} was not used. Scan the order first.</source>
   <translation>{code} no se usó. Escanee primero el pedido.</translation>
  </message>
  <message>
   <source>{counted} of {all} are in the parcel already.</source>
   <translation>Ya hay {counted} de {all} en el paquete.</translation>
  </message>
  <message>
   <source>{counted} of {all} are in the parcel; this code stands for {units}. Nothing was counted.</source>
   <translation>Hay {counted} de {all} en el paquete; este código vale por {units}. No se contó nada.</translation>
  </message>
  <message>
   <source>{counted} of {all} scanned</source>
   <translation>{counted} de {all} escaneados</translation>
  </message>
  <message>
   <source>{count} go along without a scan, and the order's history says so.</source>
   <translation>{count} van sin escanear, y el historial del pedido lo dice.</translation>
  </message>
  <message>
   <source>{count} in it, label {number}.</source>
   <translation>{count} dentro, etiqueta {number}.</translation>
  </message>
  <message>
   <source>{count} in it, {left} to go into the next one. Nothing is sent before the last one ships.</source>
   <translation>{count} dentro; {left} para la siguiente. No se envía nada hasta despachar la última.</translation>
  </message>
  <message>
   <source>{count} of {all}</source>
   <translation>{count} de {all}</translation>
  </message>
  <message>
   <source>{count} of {all} parts</source>
   <translation>{count} de {all} partes</translation>
  </message>
  <message>
   <source>{count} of {all} verified</source>
   <translation>{count} de {all} verificados</translation>
  </message>
  <message>
   <source>{here} and {number} are in one box</source>
   <translation>{here} y {number} van en una caja</translation>
  </message>
  <message>
   <source>{item} is one too many: take it out with UNDO LAST.</source>
   <translation>{item} está de más: sáquelo con UNDO LAST.</translation>
  </message>
  <message>
   <source>{item} was scanned. Scan {missing} too, or take {item} out with UNDO LAST.</source>
   <translation>Se escaneó {item}. Escanee también {missing}, o saque {item} con UNDO LAST.</translation>
  </message>
  <message>
   <source>{item} · part of {kit}</source>
   <translation>{item} · parte de {kit}</translation>
  </message>
  <message>
   <source>{kit} is not whole</source>
   <translation>{kit} no está completo</translation>
  </message>
  <message>
   <source>{number} does not wait</source>
   <translation>{number} no está pendiente</translation>
  </message>
  <message>
   <source>{number} is being sent…</source>
   <translation>Se está enviando {number}…</translation>
  </message>
  <message>
   <source>{number} is closed</source>
   <translation>{number} está cerrado</translation>
  </message>
  <message>
   <source>{number} is kept here and not sent yet</source>
   <translation>{number} está guardado aquí y aún no se envía</translation>
  </message>
  <message>
   <source>{number} is not at Ordoro yet: if it is wrong there, take it back there first.</source>
   <translation>{number} aún no está en Ordoro: si ahí está mal, anúlelo primero ahí.</translation>
  </message>
  <message>
   <source>{number} is not on hold</source>
   <translation>{number} no está detenido</translation>
  </message>
  <message>
   <source>{number} is on its way</source>
   <translation>{number} va en camino</translation>
  </message>
  <message>
   <source>{number} is packed</source>
   <translation>{number} está empacado</translation>
  </message>
  <message>
   <source>{number} is still being read</source>
   <translation>{number} aún se está leyendo</translation>
  </message>
  <message>
   <source>{number} was not shipped here</source>
   <translation>{number} no se despachó aquí</translation>
  </message>
  <message>
   <source>{number} was not taken: the label before it is for another address.</source>
   <translation>{number} no se aceptó: la etiqueta anterior es para otra dirección.</translation>
  </message>
  <message>
   <source>{other} is chosen.</source>
   <translation>Está elegido {other}.</translation>
  </message>
  <message>
   <source>{tracking} is on {number} already</source>
   <translation>{tracking} ya está en {number}</translation>
  </message>
  <message>
   <source>{verified}, this one by hand</source>
   <translation>{verified}, este a mano</translation>
  </message>
  <message>
   <source>{what} removed</source>
   <translation>{what} quitado</translation>
  </message>
 </context>
 <context>
  <name>ScannerTestPresenter</name>
  <message>
   <source>1 of 2: scan this code</source>
   <translation>1 de 2: escanee este código</translation>
  </message>
  <message>
   <source>2 of 2: now this one</source>
   <translation>2 de 2: ahora este</translation>
  </message>
  <message>
   <source>Hold the scanner a hand's breadth away from the screen. If nothing happens, click into this window once, or make the screen brighter.</source>
   <translation>Sostenga el escáner a un palmo de la pantalla. Si no pasa nada, haga clic una vez en esta ventana o suba el brillo.</translation>
  </message>
  <message>
   <source>It has two fields, as postal labels have. Some scanners lose what stands between them.</source>
   <translation>Tiene dos campos, como las etiquetas postales. Algunos escáneres pierden lo que hay entre ellos.</translation>
  </message>
  <message>
   <source>Packbench knows this scanner now. Scan whatever you like, in any field.</source>
   <translation>Packbench ya conoce este escáner. Escanee lo que quiera, en cualquier campo.</translation>
  </message>
  <message>
   <source>That is all</source>
   <translation>Eso es todo</translation>
  </message>
  <message>
   <source>That was another code: {text}. Please scan the one that is shown here.</source>
   <translation>Ese era otro código: {text}. Escanee el que se muestra aquí.</translation>
  </message>
 </context>
 <context>
  <name>ScannerTestView</name>
  <message>
   <source>Done</source>
   <translation>Listo</translation>
  </message>
  <message>
   <source>Later</source>
   <translation>Después</translation>
  </message>
  <message>
   <source>Leave this one out</source>
   <translation>Omitir este</translation>
  </message>
  <message>
   <source>Start over</source>
   <translation>Empezar de nuevo</translation>
  </message>
  <message>
   <source>Test my scanner</source>
   <translation>Probar mi escáner</translation>
  </message>
 </context>
 <context>
  <name>Scanning</name>
  <message>
   <source>It is offered when you teach a code of a product without a UPC. Change a UPC in Products.</source>
   <translation>Se ofrece cuando enseña un código de un producto sin UPC. Cambie un UPC en Productos.</translation>
  </message>
  <message>
   <source>There is no code to save as a UPC</source>
   <translation>No hay ningún código que guardar como UPC</translation>
  </message>
 </context>
 <context>
  <name>Scans</name>
  <message>
   <source>Nothing was done with what you scanned. Scan it again at the bench.</source>
   <translation>No se hizo nada con lo que escaneó. Vuelva a escanearlo en la mesa.</translation>
  </message>
  <message>
   <source>Packbench cannot tell the scanner from the keyboard any more. Scan into the right field, and start Packbench again when you can.</source>
   <translation>Packbench ya no distingue el escáner del teclado. Escanee en el campo correcto y reinicie Packbench cuando pueda.</translation>
  </message>
  <message>
   <source>Packbench knows none of these codes. It may be the scanner: test it, that takes two scans.</source>
   <translation>Packbench no conoce ninguno de estos códigos. Puede ser el escáner: pruébelo, toma dos escaneos.</translation>
  </message>
  <message>
   <source>Scans are typed in as they come</source>
   <translation>Los escaneos se escriben tal como llegan</translation>
  </message>
  <message>
   <source>Test my scanner</source>
   <translation>Probar mi escáner</translation>
  </message>
  <message>
   <source>The last scans meant nothing</source>
   <translation>Los últimos escaneos no significaron nada</translation>
  </message>
  <message>
   <source>This page takes no scans</source>
   <translation>Esta página no acepta escaneos</translation>
  </message>
 </context>
 <context>
  <name>SearchField</name>
  <message>
   <source>Clear the search (Esc)</source>
   <translation>Borrar la búsqueda (Esc)</translation>
  </message>
 </context>
 <context>
  <name>SendBar</name>
  <message>
   <source>Go on</source>
   <translation>Continuar</translation>
  </message>
  <message>
   <source>Nothing to ship</source>
   <translation>Nada que despachar</translation>
  </message>
  <message>
   <source>Pause</source>
   <translation>Pausa</translation>
  </message>
  <message>
   <source>Stop</source>
   <translation>Detener</translation>
  </message>
 </context>
 <context>
  <name>SettingRow</name>
  <message>
   <source>Back to: {value}</source>
   <translation>Volver a: {value}</translation>
  </message>
  <message>
   <source>Reset</source>
   <translation>Restablecer</translation>
  </message>
  <message>
   <source>Reset {title}. {before}</source>
   <translation>Restablecer {title}. {before}</translation>
  </message>
  <message>
   <source>changed</source>
   <translation>cambiado</translation>
  </message>
 </context>
 <context>
  <name>SettingsPresenter</name>
  <message>
   <source>Choose another place: {file} cannot be used.</source>
   <translation>Elija otro lugar: {file} no se puede usar.</translation>
  </message>
  <message>
   <source>Passed over: {names}.</source>
   <translation>Omitidos: {names}.</translation>
  </message>
  <message>
   <source>Save the settings</source>
   <translation>Guardar los ajustes</translation>
  </message>
  <message>
   <source>Settings (*.json)</source>
   <translation>Ajustes (*.json)</translation>
  </message>
  <message>
   <source>Take over settings</source>
   <translation>Traer ajustes</translation>
  </message>
  <message>
   <source>The file could not be read</source>
   <translation>No se pudo leer el archivo</translation>
  </message>
  <message>
   <source>The name of this bench, its packer and its scanner stay as they are.</source>
   <translation>El nombre de esta mesa, quién empaca y su escáner quedan como están.</translation>
  </message>
  <message>
   <source>The settings are saved</source>
   <translation>Los ajustes están guardados</translation>
  </message>
  <message>
   <source>The settings are taken over</source>
   <translation>Los ajustes se trajeron</translation>
  </message>
  <message>
   <source>The settings could not be saved there</source>
   <translation>No se pudieron guardar los ajustes ahí</translation>
  </message>
  <message>
   <source>{file} has no key in it. Take it to the other station: Settings → Take over from a file.</source>
   <translation>{file} no contiene ninguna clave. Llévelo a la otra estación: Ajustes → Traer de un archivo.</translation>
  </message>
 </context>
 <context>
  <name>SettingsView</name>
  <message>
   <source>Back</source>
   <translation>Volver</translation>
  </message>
  <message>
   <source>No setting speaks of “{text}”</source>
   <translation>Ningún ajuste habla de “{text}”</translation>
  </message>
  <message>
   <source>Save for another station…</source>
   <translation>Guardar para otra estación…</translation>
  </message>
  <message>
   <source>Search the settings</source>
   <translation>Buscar en los ajustes</translation>
  </message>
  <message>
   <source>Settings</source>
   <translation>Ajustes</translation>
  </message>
  <message>
   <source>Take over from a file…</source>
   <translation>Traer de un archivo…</translation>
  </message>
 </context>
 <context>
  <name>SetupView</name>
  <message>
   <source>A few questions, then you can pack</source>
   <translation>Unas preguntas y ya puede empacar</translation>
  </message>
  <message>
   <source>Copies the waiting orders into a practice shop, where nothing is sent. Ship as you like.</source>
   <translation>Copia los pedidos pendientes a una tienda de práctica, donde no se envía nada. Despache lo que quiera.</translation>
  </message>
  <message>
   <source>Rehearse with my orders</source>
   <translation>Ensayar con mis pedidos</translation>
  </message>
  <message>
   <source>Start packing</source>
   <translation>Empezar a empacar</translation>
  </message>
  <message>
   <source>Test my scanner…</source>
   <translation>Probar mi escáner…</translation>
  </message>
  <message>
   <source>Two scans from the screen, and Packbench knows how your scanner writes.</source>
   <translation>Dos escaneos de la pantalla y Packbench sabe cómo escribe su escáner.</translation>
  </message>
 </context>
 <context>
  <name>ShipButton</name>
  <message>
   <source>Enter</source>
   <translation>Enter</translation>
  </message>
 </context>
 <context>
  <name>ShippedRow</name>
  <message>
   <source>none ordered</source>
   <translation>ninguno pedido</translation>
  </message>
 </context>
 <context>
  <name>SignIn</name>
  <message>
   <source>Enter the client secret again</source>
   <translation>Escriba otra vez el secreto de cliente</translation>
  </message>
  <message>
   <source>If this computer asks for the keyring's password, give it: the key is in there.</source>
   <translation>Si esta computadora pide la contraseña del llavero, escríbala: la clave está ahí.</translation>
  </message>
  <message>
   <source>Look for “Packbench” in this computer's keyring, and delete it there.</source>
   <translation>Busque “Packbench” en el llavero de esta computadora y elimínelo ahí.</translation>
  </message>
  <message>
   <source>Opening your shop…</source>
   <translation>Abriendo su tienda…</translation>
  </message>
  <message>
   <source>Signed out</source>
   <translation>Sesión cerrada</translation>
  </message>
  <message>
   <source>The key could not be taken out of the keyring</source>
   <translation>No se pudo sacar la clave del llavero</translation>
  </message>
  <message>
   <source>The key is forgotten</source>
   <translation>La clave está olvidada</translation>
  </message>
  <message>
   <source>The key is kept in memory until Packbench closes</source>
   <translation>La clave queda en la memoria hasta que Packbench se cierre</translation>
  </message>
  <message>
   <source>This computer does not have it: it was kept in memory, or taken out of the keyring.</source>
   <translation>Esta computadora no la tiene: estaba en la memoria o se sacó del llavero.</translation>
  </message>
  <message>
   <source>To be sure that nobody uses it, delete it at Ordoro too: Account settings → API keys.</source>
   <translation>Para que nadie la use, elimínela también en Ordoro: Account settings → API keys.</translation>
  </message>
  <message>
   <source>Try again</source>
   <translation>Intentar de nuevo</translation>
  </message>
  <message>
   <source>{why} It is asked for again at the next start.</source>
   <translation>{why} Se pide otra vez en el próximo inicio.</translation>
  </message>
 </context>
 <context>
  <name>SortButton</name>
  <message>
   <source>Sort the list</source>
   <translation>Ordenar la lista</translation>
  </message>
 </context>
 <context>
  <name>Standing</name>
  <message>
   <source>On hold: no bench ships it.</source>
   <translation>Detenido: ninguna mesa lo despacha.</translation>
  </message>
  <message>
   <source>Open at {station}, too: ask there before you pack it.</source>
   <translation>También abierto en {station}: pregunte ahí antes de empacarlo.</translation>
  </message>
  <message>
   <source>Take off hold</source>
   <translation>Quitar la detención</translation>
  </message>
 </context>
 <context>
  <name>StartCover</name>
  <message>
   <source>Now sign in: a key is never in such a file.</source>
   <translation>Ahora inicie sesión: la clave nunca está en ese archivo.</translation>
  </message>
  <message>
   <source>Settings or a copy (*.json *.zip)</source>
   <translation>Ajustes o una copia (*.json *.zip)</translation>
  </message>
  <message>
   <source>Take over from another station</source>
   <translation>Traer de otra estación</translation>
  </message>
  <message>
   <source>The file could not be read</source>
   <translation>No se pudo leer el archivo</translation>
  </message>
  <message>
   <source>The settings are taken over</source>
   <translation>Los ajustes se trajeron</translation>
  </message>
 </context>
 <context>
  <name>StartView</name>
  <message>
   <source>Forty orders of a candle shop. Nothing leaves this computer, and no account is needed.</source>
   <translation>Cuarenta pedidos de una tienda de velas. Nada sale de esta computadora y no hace falta cuenta.</translation>
  </message>
  <message>
   <source>Look around in the practice shop</source>
   <translation>Conocer la tienda de práctica</translation>
  </message>
  <message>
   <source>Make the key in Ordoro under Settings → Account settings → API keys. Your plan must include API access.</source>
   <translation>Cree la clave en Ordoro en Settings → Account settings → API keys. Su plan debe incluir acceso a la API.</translation>
  </message>
  <message>
   <source>Sign in with an API key</source>
   <translation>Iniciar sesión con una clave de API</translation>
  </message>
  <message>
   <source>Take over from another station…</source>
   <translation>Traer de otra estación…</translation>
  </message>
  <message>
   <source>The packing bench for shops that use Ordoro. How do you want to begin?</source>
   <translation>La mesa de empaque para tiendas que usan Ordoro. ¿Cómo quiere empezar?</translation>
  </message>
  <message>
   <source>The settings file of another bench, or the nightly copy of a computer that broke.</source>
   <translation>El archivo de ajustes de otra mesa, o la copia nocturna de una computadora que falló.</translation>
  </message>
  <message>
   <source>Welcome to Packbench</source>
   <translation>Bienvenido a Packbench</translation>
  </message>
 </context>
 <context>
  <name>StockEditor</name>
  <message>
   <source>Add or take away</source>
   <translation>Sumar o restar</translation>
  </message>
  <message>
   <source>Add {count}</source>
   <translation>Sumar {count}</translation>
  </message>
  <message>
   <source>Change the stock</source>
   <translation>Cambiar las existencias</translation>
  </message>
  <message>
   <source>Pieces</source>
   <translation>Piezas</translation>
  </message>
  <message>
   <source>Save</source>
   <translation>Guardar</translation>
  </message>
  <message>
   <source>Save the stock</source>
   <translation>Guardar las existencias</translation>
  </message>
  <message>
   <source>Saving…</source>
   <translation>Guardando…</translation>
  </message>
  <message>
   <source>Set the count</source>
   <translation>Fijar el conteo</translation>
  </message>
  <message>
   <source>Set to {count}</source>
   <translation>Fijar en {count}</translation>
  </message>
  <message>
   <source>Take {count} away</source>
   <translation>Restar {count}</translation>
  </message>
  <message>
   <source>Warehouse</source>
   <translation>Almacén</translation>
  </message>
  <message>
   <source>on hand</source>
   <translation>en físico</translation>
  </message>
  <message>
   <source>on hand; {left} to sell after {count} promised</source>
   <translation>en físico; {left} libres, {count} apartados</translation>
  </message>
 </context>
 <context>
  <name>SupportPresenter</name>
  <message>
   <source>? not known</source>
   <translation>? desconocido</translation>
  </message>
  <message>
   <source>Bring a copy back</source>
   <translation>Restaurar una copia</translation>
  </message>
  <message>
   <source>Choose another place.</source>
   <translation>Elija otro lugar.</translation>
  </message>
  <message>
   <source>Connection</source>
   <translation>Conexión</translation>
  </message>
  <message>
   <source>Copies (*.zip)</source>
   <translation>Copias (*.zip)</translation>
  </message>
  <message>
   <source>Key</source>
   <translation>Clave</translation>
  </message>
  <message>
   <source>Name</source>
   <translation>Nombre</translation>
  </message>
  <message>
   <source>Ordoro</source>
   <translation>Ordoro</translation>
  </message>
  <message>
   <source>Save the report</source>
   <translation>Guardar el informe</translation>
  </message>
  <message>
   <source>Text (*.txt)</source>
   <translation>Texto (*.txt)</translation>
  </message>
  <message>
   <source>The report could not be saved there</source>
   <translation>No se pudo guardar el informe ahí</translation>
  </message>
  <message>
   <source>The report is copied</source>
   <translation>El informe está copiado</translation>
  </message>
  <message>
   <source>The report is saved as {file}</source>
   <translation>El informe está guardado como {file}</translation>
  </message>
  <message>
   <source>✓ well</source>
   <translation>✓ bien</translation>
  </message>
  <message>
   <source>✗ look here</source>
   <translation>✗ revise aquí</translation>
  </message>
 </context>
 <context>
  <name>SupportView</name>
  <message>
   <source>A copy holds settings, journal, taught codes and what is not sent, never the key. One is made each night in a folder that you choose in the settings. On the next computer, bring it back here: what was not sent is shown, and looked for at Ordoro, before anything goes out.</source>
   <translation>Una copia contiene los ajustes, el diario, los códigos enseñados y lo no enviado, nunca la clave. Se hace una cada noche en la carpeta que usted elige en los ajustes. En la siguiente computadora, restáurela aquí: lo no enviado se muestra y se busca en Ordoro antes de que salga nada.</translation>
  </message>
  <message>
   <source>Back</source>
   <translation>Volver</translation>
  </message>
  <message>
   <source>Bring a copy back…</source>
   <translation>Restaurar una copia…</translation>
  </message>
  <message>
   <source>Check now</source>
   <translation>Revisar ahora</translation>
  </message>
  <message>
   <source>Copies</source>
   <translation>Copias</translation>
  </message>
  <message>
   <source>Copy</source>
   <translation>Copiar</translation>
  </message>
  <message>
   <source>Deletes the key, the settings, the read orders, the journal and what was not sent yet. Nothing changes at Ordoro. Type “{word}” to show that you mean it.</source>
   <translation>Elimina la clave, los ajustes, los pedidos leídos, el diario y lo que aún no se envió. En Ordoro no cambia nada. Escriba “{word}” para confirmar.</translation>
  </message>
  <message>
   <source>Forget everything</source>
   <translation>Olvidar todo</translation>
  </message>
  <message>
   <source>Forget everything on this computer</source>
   <translation>Olvidar todo en esta computadora</translation>
  </message>
  <message>
   <source>Is all well?</source>
   <translation>¿Todo bien?</translation>
  </message>
  <message>
   <source>Licences</source>
   <translation>Licencias</translation>
  </message>
  <message>
   <source>Looking…</source>
   <translation>Revisando…</translation>
  </message>
  <message>
   <source>Looks at each link between this computer and an order, and says in words which holds.</source>
   <translation>Revisa cada eslabón entre esta computadora y un pedido, y dice en palabras cuál funciona.</translation>
  </message>
  <message>
   <source>Make a copy now</source>
   <translation>Hacer una copia ahora</translation>
  </message>
  <message>
   <source>No copy was made yet.</source>
   <translation>Aún no se ha hecho ninguna copia.</translation>
  </message>
  <message>
   <source>Report for support</source>
   <translation>Informe para soporte</translation>
  </message>
  <message>
   <source>Save…</source>
   <translation>Guardar…</translation>
  </message>
  <message>
   <source>The last copy was made at {when}.</source>
   <translation>La última copia se hizo el {when}.</translation>
  </message>
  <message>
   <source>The report, as it would be saved</source>
   <translation>El informe, como se guardaría</translation>
  </message>
  <message>
   <source>Type it here</source>
   <translation>Escríbalo aquí</translation>
  </message>
  <message>
   <source>What is new</source>
   <translation>Novedades</translation>
  </message>
  <message>
   <source>What support needs to know, without keys, names and addresses. Look it over: nothing is sent by itself.</source>
   <translation>Lo que soporte necesita saber, sin claves, nombres ni direcciones. Revíselo: nada se envía por sí solo.</translation>
  </message>
  <message>
   <source>forget</source>
   <translation>olvidar</translation>
  </message>
 </context>
 <context>
  <name>TakingBack</name>
  <message>
   <source>It was told already. Take it back on its receipt or in the day.</source>
   <translation>Ya se avisó. Anúlelo en su comprobante o en el día.</translation>
  </message>
  <message>
   <source>The shipment stays begun at Ordoro; shipping again goes on with it.</source>
   <translation>El envío queda empezado en Ordoro; al despachar otra vez se continúa.</translation>
  </message>
  <message>
   <source>Undo</source>
   <translation>Deshacer</translation>
  </message>
  <message>
   <source>{number} can be taken back until {time}</source>
   <translation>{number} se puede anular hasta las {time}</translation>
  </message>
  <message>
   <source>{number} is sent already</source>
   <translation>{number} ya se envió</translation>
  </message>
  <message>
   <source>{number} is taken back: nobody was told</source>
   <translation>{number} está anulado: no se avisó a nadie</translation>
  </message>
 </context>
 <context>
  <name>Talk</name>
  <message>
   <source>Drop</source>
   <translation>Descartar</translation>
  </message>
  <message>
   <source>Keep it for later</source>
   <translation>Guardarlo para después</translation>
  </message>
  <message>
   <source>Look again</source>
   <translation>Revisar otra vez</translation>
  </message>
  <message>
   <source>Next order</source>
   <translation>Siguiente pedido</translation>
  </message>
  <message>
   <source>Nothing was sent. The parcel needs a new label with the new address.</source>
   <translation>No se envió nada. El paquete necesita una etiqueta nueva con la dirección nueva.</translation>
  </message>
  <message>
   <source>Open box {box} again</source>
   <translation>Abrir de nuevo la caja {box}</translation>
  </message>
  <message>
   <source>Open {number}</source>
   <translation>Abrir {number}</translation>
  </message>
  <message>
   <source>Read again</source>
   <translation>Leer otra vez</translation>
  </message>
  <message>
   <source>Ship without it</source>
   <translation>Despachar sin eso</translation>
  </message>
  <message>
   <source>Ship without them</source>
   <translation>Despachar sin ellos</translation>
  </message>
  <message>
   <source>Try again</source>
   <translation>Intentar de nuevo</translation>
  </message>
  <message>
   <source>Use the new address</source>
   <translation>Usar la dirección nueva</translation>
  </message>
  <message>
   <source>{count} of {items} of {number} shipped · {parcel} · {stays}</source>
   <translation>{number}: {count} de {items}, despachado · {parcel} · {stays}</translation>
  </message>
  <message>
   <source>{number} could not be read</source>
   <translation>No se pudo leer {number}</translation>
  </message>
  <message>
   <source>{number} has changed</source>
   <translation>{number} cambió</translation>
  </message>
  <message>
   <source>{number} shipped · {parcel}</source>
   <translation>{number} despachado · {parcel}</translation>
  </message>
  <message>
   <source>{number} was not shipped here</source>
   <translation>{number} no se despachó aquí</translation>
  </message>
  <message>
   <source>{number}: it is not sure whether this was done</source>
   <translation>{number}: no es seguro que esto se haya hecho</translation>
  </message>
  <message>
   <source>{number}: the address was changed</source>
   <translation>{number}: la dirección cambió</translation>
  </message>
  <message>
   <source>{number}: the number of box {box} is on another order already</source>
   <translation>{number}: el número de la caja {box} ya está en otro pedido</translation>
  </message>
  <message>
   <source>{number}: the shipment is made ({items})</source>
   <translation>{number}: el envío está creado ({items})</translation>
  </message>
  <message>
   <source>{what} Nothing was sent. Here is the order as it is now: look it over and ship again.</source>
   <translation>{what} No se envió nada. Aquí está el pedido como es ahora: revíselo y despache otra vez.</translation>
  </message>
  <message>
   <source>{what} Nothing was sent. Open the box again and scan its own label.</source>
   <translation>{what} No se envió nada. Abra la caja de nuevo y escanee su propia etiqueta.</translation>
  </message>
  <message>
   <source>{why} Nothing was sent.</source>
   <translation>{why} No se envió nada.</translation>
  </message>
  <message>
   <source>“{step}” was sent. Ordoro's answer: {why}</source>
   <translation>Se envió “{step}”. Respuesta de Ordoro: {why}</translation>
  </message>
 </context>
 <context>
  <name>Telling</name>
  <message>
   <source>Create the shipment only, track it later</source>
   <translation>Solo crear el envío, rastreo después</translation>
  </message>
  <message>
   <source>E-mail the bill-to address from Ordoro</source>
   <translation>Correo de Ordoro a la dirección de facturación</translation>
  </message>
  <message>
   <source>E-mail the buyer from Ordoro</source>
   <translation>Correo de Ordoro al comprador</translation>
  </message>
  <message>
   <source>For printing the label in Ordoro before the parcel is weighed.</source>
   <translation>Para imprimir la etiqueta en Ordoro antes de pesar el paquete.</translation>
  </message>
  <message>
   <source>Tell the sales channel that it shipped</source>
   <translation>Avisar al canal de venta que se despachó</translation>
  </message>
  <message>
   <source>Tell {channel} that it shipped</source>
   <translation>Avisar a {channel} que se despachó</translation>
  </message>
 </context>
 <context>
  <name>TextEditor</name>
  <message>
   <source>There is a character in it that cannot be seen. Type it again.</source>
   <translation>Contiene un carácter que no se ve. Escríbalo otra vez.</translation>
  </message>
 </context>
 <context>
  <name>Tray</name>
  <message>
   <source>Everything was sent</source>
   <translation>Todo se envió</translation>
  </message>
  <message>
   <source>Open Packbench</source>
   <translation>Abrir Packbench</translation>
  </message>
  <message>
   <source>Quit, and send the rest next time</source>
   <translation>Salir, y enviar el resto la próxima vez</translation>
  </message>
 </context>
 <context>
  <name>_Card</name>
  <message>
   <source>Copy</source>
   <translation>Copiar</translation>
  </message>
  <message>
   <source>Details</source>
   <translation>Detalles</translation>
  </message>
  <message>
   <source>Put this notice away</source>
   <translation>Quitar este aviso</translation>
  </message>
 </context>
 <context>
  <name>_Row</name>
  <message>
   <source>How many of {name}</source>
   <translation>Cuántos de {name}</translation>
  </message>
 </context>
 <context>
  <name>actions</name>
  <message>
   <source>About Packbench</source>
   <translation>Acerca de Packbench</translation>
  </message>
  <message>
   <source>Connect an Ordoro account…</source>
   <translation>Conectar una cuenta de Ordoro…</translation>
  </message>
  <message>
   <source>Copy the address</source>
   <translation>Copiar la dirección</translation>
  </message>
  <message>
   <source>Copy the order number</source>
   <translation>Copiar el número del pedido</translation>
  </message>
  <message>
   <source>Copy the steps and Ordoro's answers</source>
   <translation>Copiar los pasos y las respuestas de Ordoro</translation>
  </message>
  <message>
   <source>Count one more by hand</source>
   <translation>Contar uno más a mano</translation>
  </message>
  <message>
   <source>Duplicate this order</source>
   <translation>Duplicar este pedido</translation>
  </message>
  <message>
   <source>Files for label programs, pick sheet</source>
   <translation>Archivos para programas de etiquetas, lista de surtido</translation>
  </message>
  <message>
   <source>Go to the list</source>
   <translation>Ir a la lista</translation>
  </message>
  <message>
   <source>Go to the tracking number</source>
   <translation>Ir al número de rastreo</translation>
  </message>
  <message>
   <source>Import tracking numbers</source>
   <translation>Importar números de rastreo</translation>
  </message>
  <message>
   <source>Is all well? Support, licences, what is new…</source>
   <translation>¿Todo bien? Soporte, licencias, novedades…</translation>
  </message>
  <message>
   <source>Keyboard shortcuts</source>
   <translation>Atajos de teclado</translation>
  </message>
  <message>
   <source>New order</source>
   <translation>Pedido nuevo</translation>
  </message>
  <message>
   <source>Next order</source>
   <translation>Siguiente pedido</translation>
  </message>
  <message>
   <source>Next parcel: close this box</source>
   <translation>Otro paquete: cerrar esta caja</translation>
  </message>
  <message>
   <source>Open my own shop</source>
   <translation>Abrir mi propia tienda</translation>
  </message>
  <message>
   <source>Open the practice shop</source>
   <translation>Abrir la tienda de práctica</translation>
  </message>
  <message>
   <source>Packing mode</source>
   <translation>Modo de empaque</translation>
  </message>
  <message>
   <source>Preset {at}</source>
   <translation>Preajuste {at}</translation>
  </message>
  <message>
   <source>Previous order</source>
   <translation>Pedido anterior</translation>
  </message>
  <message>
   <source>Print command barcodes…</source>
   <translation>Imprimir códigos de comandos…</translation>
  </message>
  <message>
   <source>Products and stock</source>
   <translation>Productos y existencias</translation>
  </message>
  <message>
   <source>Put on hold, or take off hold</source>
   <translation>Detener o quitar la detención</translation>
  </message>
  <message>
   <source>Quit</source>
   <translation>Salir</translation>
  </message>
  <message>
   <source>Read the orders again</source>
   <translation>Leer los pedidos otra vez</translation>
  </message>
  <message>
   <source>Save the code as the product's UPC</source>
   <translation>Guardar el código como UPC del producto</translation>
  </message>
  <message>
   <source>Save the pick sheet as PDF…</source>
   <translation>Guardar la lista de surtido como PDF…</translation>
  </message>
  <message>
   <source>Search the orders</source>
   <translation>Buscar en los pedidos</translation>
  </message>
  <message>
   <source>Set every quantity to zero</source>
   <translation>Poner todas las cantidades en cero</translation>
  </message>
  <message>
   <source>Set up this bench, rehearse with my orders…</source>
   <translation>Preparar esta mesa, ensayar con mis pedidos…</translation>
  </message>
  <message>
   <source>Settings…</source>
   <translation>Ajustes…</translation>
  </message>
  <message>
   <source>Ship</source>
   <translation>Despachar</translation>
  </message>
  <message>
   <source>Ship all that remains</source>
   <translation>Despachar todo lo que queda</translation>
  </message>
  <message>
   <source>Show the carrier's tracking page</source>
   <translation>Mostrar la página de rastreo del transportista</translation>
  </message>
  <message>
   <source>Show this product</source>
   <translation>Mostrar este producto</translation>
  </message>
  <message>
   <source>Sign out and forget the key</source>
   <translation>Cerrar sesión y olvidar la clave</translation>
  </message>
  <message>
   <source>Skip: scan this item later</source>
   <translation>Saltar: escanear este artículo más tarde</translation>
  </message>
  <message>
   <source>Take back what was shipped just now</source>
   <translation>Anular lo que se acaba de despachar</translation>
  </message>
  <message>
   <source>Take the first preset, and so on to Alt+9</source>
   <translation>Usar el primer preajuste, y así hasta Alt+9</translation>
  </message>
  <message>
   <source>Test my scanner…</source>
   <translation>Probar mi escáner…</translation>
  </message>
  <message>
   <source>The bench</source>
   <translation>La mesa</translation>
  </message>
  <message>
   <source>The day: what has left</source>
   <translation>El día: lo que salió</translation>
  </message>
  <message>
   <source>Undo the last scan or count</source>
   <translation>Deshacer el último escaneo o recuento</translation>
  </message>
  <message>
   <source>What is new</source>
   <translation>Novedades</translation>
  </message>
  <message>
   <source>What waits to be sent</source>
   <translation>Lo que espera envío</translation>
  </message>
  <message>
   <source>Yes: do the answer that is asked about once more</source>
   <translation>Sí: hacer la respuesta por la que se pregunta otra vez</translation>
  </message>
 </context>
 <context>
  <name>bench</name>
  <message numerus="yes">
   <source>%n boxes closed</source>
   <extracomment>One: %n box closed</extracomment>
   <translation>
    <numerusform>%n caja cerrada</numerusform>
    <numerusform>%n cajas cerradas</numerusform>
   </translation>
  </message>
 </context>
 <context>
  <name>catalog</name>
  <message numerus="yes">
   <source>%n are unsure: see what waits to be sent.</source>
   <extracomment>One: %n is unsure: see what waits to be sent.</extracomment>
   <translation>
    <numerusform>%n es dudoso: mira lo que espera para enviarse.</numerusform>
    <numerusform>%n son dudosos: mira lo que espera para enviarse.</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n not: each says why, and can be saved again.</source>
   <extracomment>One: %n not: it says why, and can be saved again.</extracomment>
   <translation>
    <numerusform>%n no: dice por qué y se puede guardar otra vez.</numerusform>
    <numerusform>%n no: cada uno dice por qué y se puede guardar otra vez.</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n pieces</source>
   <extracomment>One: %n piece</extracomment>
   <translation>
    <numerusform>%n pieza</numerusform>
    <numerusform>%n piezas</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n products</source>
   <extracomment>One: %n product</extracomment>
   <translation>
    <numerusform>%n producto</numerusform>
    <numerusform>%n productos</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n saved.</source>
   <extracomment>One: %n saved.</extracomment>
   <translation>
    <numerusform>%n guardado.</numerusform>
    <numerusform>%n guardados.</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n wait here and are saved by themselves.</source>
   <extracomment>One: %n waits here and is saved by itself.</extracomment>
   <translation>
    <numerusform>%n espera aquí y se guarda solo.</numerusform>
    <numerusform>%n esperan aquí y se guardan solos.</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n waiting orders have it</source>
   <extracomment>One: %n waiting order has it</extracomment>
   <translation>
    <numerusform>%n pedido pendiente lo tiene</numerusform>
    <numerusform>%n pedidos pendientes lo tienen</numerusform>
   </translation>
  </message>
  <message>
   <source>? unsure</source>
   <translation>? sin confirmar</translation>
  </message>
  <message>
   <source>Available</source>
   <translation>Libre</translation>
  </message>
  <message>
   <source>Category</source>
   <translation>Categoría</translation>
  </message>
  <message>
   <source>On hand</source>
   <translation>Físico</translation>
  </message>
  <message>
   <source>Price</source>
   <translation>Precio</translation>
  </message>
  <message>
   <source>Product</source>
   <translation>Producto</translation>
  </message>
  <message>
   <source>Promised</source>
   <translation>Apartado</translation>
  </message>
  <message>
   <source>Shelf</source>
   <translation>Estante</translation>
  </message>
  <message>
   <source>State</source>
   <translation>Estado</translation>
  </message>
  <message>
   <source>There are {there} on the shelf; {count} cannot be taken away.</source>
   <translation>Hay {there} en el estante; no se pueden restar {count}.</translation>
  </message>
  <message>
   <source>UPC</source>
   <translation>UPC</translation>
  </message>
  <message>
   <source>Weight</source>
   <translation>Peso</translation>
  </message>
  <message>
   <source>archived</source>
   <translation>archivado</translation>
  </message>
  <message>
   <source>changes of {sku}</source>
   <translation>cambios de {sku}</translation>
  </message>
  <message>
   <source>in stock</source>
   <translation>en existencia</translation>
  </message>
  <message>
   <source>low at {count}</source>
   <translation>bajo desde {count}</translation>
  </message>
  <message>
   <source>low stock</source>
   <translation>stock bajo</translation>
  </message>
  <message>
   <source>none left to sell</source>
   <translation>nada libre</translation>
  </message>
  <message>
   <source>not known</source>
   <translation>desconocido</translation>
  </message>
  <message>
   <source>out at {count}</source>
   <translation>agotado desde {count}</translation>
  </message>
  <message>
   <source>out of stock</source>
   <translation>agotado</translation>
  </message>
  <message>
   <source>stock of {sku}</source>
   <translation>existencias de {sku}</translation>
  </message>
  <message>
   <source>{ounces} oz</source>
   <translation>{ounces} oz</translation>
  </message>
  <message>
   <source>{pounds} lb</source>
   <translation>{pounds} lb</translation>
  </message>
  <message numerus="yes">
   <source>{shown} of %n products</source>
   <extracomment>One: {shown} of %n product</extracomment>
   <translation>
    <numerusform>{shown} de %n producto</numerusform>
    <numerusform>{shown} de %n productos</numerusform>
   </translation>
  </message>
  <message>
   <source>{sides} in</source>
   <translation>{sides} pulg</translation>
  </message>
  <message>
   <source>{sku} has this code too: its scan will ask which is meant.</source>
   <translation>{sku} también tiene este código: al escanearlo se preguntará cuál es.</translation>
  </message>
  <message>
   <source>○ waits</source>
   <translation>○ espera</translation>
  </message>
  <message>
   <source>✓ saved</source>
   <translation>✓ guardado</translation>
  </message>
  <message>
   <source>✕ not saved</source>
   <translation>✕ no guardado</translation>
  </message>
 </context>
 <context>
  <name>cli</name>
  <message>
   <source>Nothing waits to be sent.</source>
   <translation>Nada espera a ser enviado.</translation>
  </message>
  <message>
   <source>Stopped</source>
   <translation>Detenido</translation>
  </message>
  <message>
   <source>What was asked for is kept; “outbox resume” goes on with it. Nothing is sent twice.</source>
   <translation>Lo que se pidió queda guardado; “outbox resume” lo continúa. Nada se envía dos veces.</translation>
  </message>
  <message>
   <source>“{word}” is not NUMBER:SKU=QTY,SKU=QTY.</source>
   <translation>“{word}” no es NUMBER:SKU=QTY,SKU=QTY.</translation>
  </message>
 </context>
 <context>
  <name>commands</name>
  <message>
   <source>ALL</source>
   <translation>TODO</translation>
  </message>
  <message>
   <source>At the bench</source>
   <translation>En la mesa</translation>
  </message>
  <message>
   <source>Carriers</source>
   <translation>Transportistas</translation>
  </message>
  <message>
   <source>Close this box, go on with the rest</source>
   <translation>Cerrar esta caja, seguir con el resto</translation>
  </message>
  <message>
   <source>Count the next item without a scan</source>
   <translation>Contar el siguiente artículo sin escanear</translation>
  </message>
  <message>
   <source>Everything is in the box</source>
   <translation>Todo está en la caja</translation>
  </message>
  <message>
   <source>HOLD</source>
   <translation>DETENER</translation>
  </message>
  <message>
   <source>Methods</source>
   <translation>Servicios</translation>
  </message>
  <message>
   <source>More of the item scanned last</source>
   <translation>Más del último artículo escaneado</translation>
  </message>
  <message>
   <source>NEXT</source>
   <translation>SIGUIENTE</translation>
  </message>
  <message>
   <source>NEXT PARCEL</source>
   <translation>SIGUIENTE PAQUETE</translation>
  </message>
  <message>
   <source>Open the next order</source>
   <translation>Abrir el siguiente pedido</translation>
  </message>
  <message>
   <source>Packers</source>
   <translation>Quiénes empacan</translation>
  </message>
  <message>
   <source>Packs from now on</source>
   <translation>Empaca desde ahora</translation>
  </message>
  <message>
   <source>Presets</source>
   <translation>Preajustes</translation>
  </message>
  <message>
   <source>SHIP</source>
   <translation>DESPACHAR</translation>
  </message>
  <message>
   <source>SKIP</source>
   <translation>SALTAR</translation>
  </message>
  <message>
   <source>Ship what is in the box</source>
   <translation>Despachar lo que está en la caja</translation>
  </message>
  <message>
   <source>Ship with this carrier</source>
   <translation>Despachar con este transportista</translation>
  </message>
  <message>
   <source>Stop this order everywhere</source>
   <translation>Detener este pedido en todas partes</translation>
  </message>
  <message>
   <source>Take back the last scan</source>
   <translation>Deshacer el último escaneo</translation>
  </message>
  <message>
   <source>UNDO LAST</source>
   <translation>DESHACER</translation>
  </message>
  <message>
   <source>{count} more of it</source>
   <translation>{count} más de lo mismo</translation>
  </message>
 </context>
 <context>
  <name>copies</name>
  <message numerus="yes">
   <source>%n of it were not sent when it was made. They are shown before anything is sent, and each is looked for at Ordoro first. The key is not in a copy: it is asked for.</source>
   <extracomment>One: %n of it was not sent when it was made. It is shown before anything is sent, and is looked for at Ordoro first. The key is not in a copy: it is asked for.</extracomment>
   <translation>
    <numerusform>%n no se había enviado cuando se hizo. Se muestra antes de enviar nada y se busca primero en Ordoro. La clave no está en la copia: se pide.</numerusform>
    <numerusform>%n no se habían enviado cuando se hizo. Se muestran antes de enviar nada, y cada uno se busca primero en Ordoro. La clave no está en la copia: se pide.</numerusform>
   </translation>
  </message>
 </context>
 <context>
  <name>counter</name>
  <message>
   <source>It is safe here, and is sent as soon as Ordoro answers.</source>
   <translation>Está seguro aquí y se envía en cuanto Ordoro responda.</translation>
  </message>
  <message>
   <source>It stands in what waits to be sent, and is not sent again by itself.</source>
   <translation>Está en lo que espera envío, y no se envía otra vez por sí solo.</translation>
  </message>
  <message>
   <source>It was given up. Nothing was changed.</source>
   <translation>Se abandonó. No se cambió nada.</translation>
  </message>
 </context>
 <context>
  <name>day</name>
  <message numerus="yes">
   <source>%n parcels</source>
   <extracomment>One: %n parcel</extracomment>
   <translation>
    <numerusform>%n paquete</numerusform>
    <numerusform>%n paquetes</numerusform>
   </translation>
  </message>
  <message>
   <source>Carrier</source>
   <translation>Transportista</translation>
  </message>
  <message>
   <source>Cost</source>
   <translation>Costo</translation>
  </message>
  <message>
   <source>Cost missing</source>
   <translation>Sin costo</translation>
  </message>
  <message>
   <source>Handed over to</source>
   <translation>Entregado a</translation>
  </message>
  <message>
   <source>Items</source>
   <translation>Art.</translation>
  </message>
  <message>
   <source>Left</source>
   <translation>Salió</translation>
  </message>
  <message>
   <source>Not sent yet</source>
   <translation>Aún sin enviar</translation>
  </message>
  <message>
   <source>Not told to the shop</source>
   <translation>Sin aviso a la tienda</translation>
  </message>
  <message>
   <source>Order</source>
   <translation>Pedido</translation>
  </message>
  <message>
   <source>Packed by</source>
   <translation>Empacó</translation>
  </message>
  <message>
   <source>Parcel</source>
   <translation>Paquete</translation>
  </message>
  <message>
   <source>Parcels</source>
   <translation>Paquetes</translation>
  </message>
  <message>
   <source>Shop told</source>
   <translation>Aviso</translation>
  </message>
  <message>
   <source>Today</source>
   <translation>Hoy</translation>
  </message>
  <message>
   <source>Together</source>
   <translation>En total</translation>
  </message>
  <message>
   <source>Unsure: look at Ordoro</source>
   <translation>Sin confirmar: revise en Ordoro</translation>
  </message>
  <message>
   <source>Yesterday</source>
   <translation>Ayer</translation>
  </message>
  <message>
   <source>missing</source>
   <translation>falta</translation>
  </message>
  <message>
   <source>none</source>
   <translation>ninguno</translation>
  </message>
  <message>
   <source>not asked to</source>
   <translation>sin solicitar</translation>
  </message>
  <message>
   <source>not told</source>
   <translation>sin aviso</translation>
  </message>
  <message>
   <source>told</source>
   <translation>avisada</translation>
  </message>
 </context>
 <context>
  <name>domain</name>
  <message>
   <source>A SKU neither begins nor ends with a space.</source>
   <translation>Un SKU no empieza ni termina con un espacio.</translation>
  </message>
  <message>
   <source>A closed box has this tracking number: each box has its own label.</source>
   <translation>Una caja cerrada tiene este número de rastreo: cada caja lleva su propia etiqueta.</translation>
  </message>
  <message>
   <source>A further parcel of {order}, which ships with the number of line {line}. Ordoro keeps one number for what ships together; this one goes into the order's comments.</source>
   <translation>Otro paquete de {order}, que se despacha con el número del renglón {line}. Ordoro guarda un número para lo que sale junto; este va en los comentarios del pedido.</translation>
  </message>
  <message>
   <source>A heading has {most} characters at most.</source>
   <translation>Un encabezado tiene {most} caracteres como máximo.</translation>
  </message>
  <message>
   <source>A quantity cannot be less than zero.</source>
   <translation>Una cantidad no puede ser menos que cero.</translation>
  </message>
  <message>
   <source>A weight cannot be less than zero.</source>
   <translation>Un peso no puede ser menos que cero.</translation>
  </message>
  <message>
   <source>Add at least one item.</source>
   <translation>Agregue al menos un artículo.</translation>
  </message>
  <message>
   <source>Adding nothing changes nothing. Enter how many more, or with a minus how many fewer.</source>
   <translation>Sumar cero no cambia nada. Escriba cuántas más o, con un menos, cuántas de menos.</translation>
  </message>
  <message>
   <source>Already done. The {what} cannot be added later: this Ordoro API would tell the buyer again.</source>
   <translation>Ya está hecho. Lo que falta ({what}) no se puede agregar después: esta API de Ordoro avisaría otra vez al comprador.</translation>
  </message>
  <message>
   <source>Already done: order {order} has this number.</source>
   <translation>Ya está hecho: el pedido {order} tiene este número.</translation>
  </message>
  <message>
   <source>Already done: order {order} shipped with this number.</source>
   <translation>Ya está hecho: el pedido {order} se despachó con este número.</translation>
  </message>
  <message>
   <source>Already done; adds the missing {what}. Nobody is told again.</source>
   <translation>Ya está hecho; agrega lo que falta ({what}). No se avisa a nadie otra vez.</translation>
  </message>
  <message>
   <source>An amount has two decimals at most, such as {example}.</source>
   <translation>Un importe lleva dos decimales como máximo, por ejemplo {example}.</translation>
  </message>
  <message>
   <source>An amount has two decimals at most.</source>
   <translation>Un importe lleva dos decimales como máximo.</translation>
  </message>
  <message>
   <source>An item in a closed box is not in the order any more: open that box again.</source>
   <translation>Un artículo de una caja cerrada ya no está en el pedido: abra esa caja otra vez.</translation>
  </message>
  <message>
   <source>At least one column is needed.</source>
   <translation>Hace falta al menos una columna.</translation>
  </message>
  <message>
   <source>Box {box} has no label: open it again and scan its new one.</source>
   <translation>La caja {box} no tiene etiqueta: ábrala otra vez y escanee la nueva.</translation>
  </message>
  <message>
   <source>Boxes are closed already: ship them with their numbers, or open them again.</source>
   <translation>Ya hay cajas cerradas: despáchelas con sus números, o ábralas otra vez.</translation>
  </message>
  <message>
   <source>By its number it would be {carrier}.</source>
   <translation>Por su número sería {carrier}.</translation>
  </message>
  <message>
   <source>Change of {sku}</source>
   <translation>Cambio de {sku}</translation>
  </message>
  <message>
   <source>Choose the carrier.</source>
   <translation>Elija el transportista.</translation>
  </message>
  <message>
   <source>Choose the order that the number belongs to.</source>
   <translation>Elija el pedido al que pertenece el número.</translation>
  </message>
  <message>
   <source>Choose the other order.</source>
   <translation>Elija el otro pedido.</translation>
  </message>
  <message>
   <source>Choose the ship date.</source>
   <translation>Elija la fecha de envío.</translation>
  </message>
  <message>
   <source>Correct the parcel of order {number}</source>
   <translation>Corregir el paquete del pedido {number}</translation>
  </message>
  <message>
   <source>Delete shipment {shipment_id}</source>
   <translation>Eliminar el envío {shipment_id}</translation>
  </message>
  <message>
   <source>Enter a name or a company.</source>
   <translation>Escriba un nombre o una empresa.</translation>
  </message>
  <message>
   <source>Enter a number of pieces, such as 12.</source>
   <translation>Escriba un número de piezas, por ejemplo 12.</translation>
  </message>
  <message>
   <source>Enter an amount, such as {example}.</source>
   <translation>Escriba un importe, por ejemplo {example}.</translation>
  </message>
  <message>
   <source>Enter either the new count, or by how much it changes.</source>
   <translation>Escriba la cantidad nueva, o en cuánto cambia.</translation>
  </message>
  <message>
   <source>Enter how many more or fewer, at most {most}.</source>
   <translation>Escriba cuántas más o menos, máximo {most}.</translation>
  </message>
  <message>
   <source>Enter the SKU.</source>
   <translation>Escriba el SKU.</translation>
  </message>
  <message>
   <source>Enter the carrier and the tracking number.</source>
   <translation>Escriba el transportista y el número de rastreo.</translation>
  </message>
  <message>
   <source>Enter the street.</source>
   <translation>Escriba la calle.</translation>
  </message>
  <message>
   <source>Enter {name}.</source>
   <translation>Escriba {name}.</translation>
  </message>
  <message>
   <source>Every column needs a heading.</source>
   <translation>Cada columna necesita un encabezado.</translation>
  </message>
  <message>
   <source>It would have to arrive before it ships.</source>
   <translation>Tendría que llegar antes de salir.</translation>
  </message>
  <message>
   <source>Move {parcel} from order {number} to {there}</source>
   <translation>Mover {parcel} del pedido {number} a {there}</translation>
  </message>
  <message>
   <source>New order {order_id}</source>
   <translation>Pedido nuevo {order_id}</translation>
  </message>
  <message>
   <source>New product {sku}</source>
   <translation>Producto nuevo {sku}</translation>
  </message>
  <message>
   <source>Note on order {order}</source>
   <translation>Nota en el pedido {order}</translation>
  </message>
  <message>
   <source>Nothing is in the parcel: set a quantity on at least one line.</source>
   <translation>El paquete está vacío: ponga una cantidad en al menos una línea.</translation>
  </message>
  <message>
   <source>Nothing of it is different.</source>
   <translation>No hay nada distinto.</translation>
  </message>
  <message>
   <source>One column must hold the order number, or the tracking numbers cannot come back to their orders.</source>
   <translation>Una columna debe llevar el número de pedido; si no, los números de rastreo no vuelven a sus pedidos.</translation>
  </message>
  <message>
   <source>Only whole pieces can be counted.</source>
   <translation>Solo se cuentan piezas enteras.</translation>
  </message>
  <message>
   <source>Only {remaining} of {item} can still ship, not {asked}.</source>
   <translation>De {item} solo se pueden despachar {remaining}, no {asked}.</translation>
  </message>
  <message>
   <source>Order {number}</source>
   <translation>Pedido {number}</translation>
  </message>
  <message>
   <source>Order {number} has no tracking number at Ordoro: nothing to take back.</source>
   <translation>El pedido {number} no tiene número de rastreo en Ordoro: no hay nada que anular.</translation>
  </message>
  <message>
   <source>Order {number} has shipped: nothing to ship.</source>
   <translation>El pedido {number} ya se despachó: no hay nada que despachar.</translation>
  </message>
  <message>
   <source>Order {number} is cancelled: nothing to ship.</source>
   <translation>El pedido {number} está cancelado: no hay nada que despachar.</translation>
  </message>
  <message>
   <source>Order {number} is split: nothing to ship.</source>
   <translation>El pedido {number} está dividido: no hay nada que despachar.</translation>
  </message>
  <message>
   <source>Order {number} is with a dropshipper: nothing to ship.</source>
   <translation>El pedido {number} lo tiene un proveedor directo: no hay nada que despachar.</translation>
  </message>
  <message>
   <source>Order {number} is “{status}”: nothing to ship.</source>
   <translation>El pedido {number} está “{status}”: no hay nada que despachar.</translation>
  </message>
  <message>
   <source>Order {order} does not wait here. Looking at Ordoro…</source>
   <translation>El pedido {order} no está pendiente aquí. Buscando en Ordoro…</translation>
  </message>
  <message>
   <source>Order {order} has already shipped with {shown}.</source>
   <translation>El pedido {order} ya se despachó con {shown}.</translation>
  </message>
  <message>
   <source>Order {order} has already shipped.</source>
   <translation>El pedido {order} ya se despachó.</translation>
  </message>
  <message>
   <source>Order {order} is being sent already.</source>
   <translation>El pedido {order} ya se está enviando.</translation>
  </message>
  <message>
   <source>Order {order} is on hold: take it off hold first.</source>
   <translation>El pedido {order} está detenido: quite primero la detención.</translation>
  </message>
  <message>
   <source>Order {order} must ship with {tracking}.</source>
   <translation>El pedido {order} debe despacharse con {tracking}.</translation>
  </message>
  <message>
   <source>Ordoro knows of {stock} in stock. It may leave this line out.</source>
   <translation>Ordoro tiene {stock} en existencia. Puede dejar fuera esta línea.</translation>
  </message>
  <message>
   <source>Please check the year.</source>
   <translation>Revise el año.</translation>
  </message>
  <message>
   <source>Scan or type the tracking number.</source>
   <translation>Escanee o escriba el número de rastreo.</translation>
  </message>
  <message>
   <source>Shipment {shipment_id} of order {number} is not one that can be deleted: it has left.</source>
   <translation>El envío {shipment_id} del pedido {number} no se puede eliminar: ya salió.</translation>
  </message>
  <message>
   <source>Someone else has begun a shipment for this order.</source>
   <translation>Alguien más empezó un envío para este pedido.</translation>
  </message>
  <message>
   <source>Stock of {sku}</source>
   <translation>Existencias de {sku}</translation>
  </message>
  <message>
   <source>Swap the parcels of orders {number} and {other}</source>
   <translation>Intercambiar los paquetes de los pedidos {number} y {other}</translation>
  </message>
  <message>
   <source>Take back order {number}</source>
   <translation>Anular el despacho del pedido {number}</translation>
  </message>
  <message>
   <source>That is more than any shelf holds. Was something scanned into the number?</source>
   <translation>Eso no cabe en ningún estante. ¿Se escaneó algo en el número?</translation>
  </message>
  <message>
   <source>That is more than {largest}. Was something scanned into the cost?</source>
   <translation>Eso es más que {largest}. ¿Se escaneó algo en el costo?</translation>
  </message>
  <message>
   <source>That is no number of pieces. Write it in digits, such as 12.</source>
   <translation>Eso no es un número de piezas. Escríbalo en cifras, por ejemplo 12.</translation>
  </message>
  <message>
   <source>That is not an amount. Write it like {example}.</source>
   <translation>Eso no es un importe. Escríbalo como {example}.</translation>
  </message>
  <message>
   <source>The address was changed: the parcel needs a new label.</source>
   <translation>La dirección cambió: el paquete necesita una etiqueta nueva.</translation>
  </message>
  <message>
   <source>The amounts come to {sum}, not {total}.</source>
   <translation>Los importes suman {sum}, no {total}.</translation>
  </message>
  <message>
   <source>The cost cannot be less than zero.</source>
   <translation>El costo no puede ser menos que cero.</translation>
  </message>
  <message>
   <source>The cost of its {count} parcels is added up.</source>
   <translation>Se suma el costo de sus {count} paquetes.</translation>
  </message>
  <message>
   <source>The count must be between 0 and {most}.</source>
   <translation>La cantidad debe estar entre 0 y {most}.</translation>
  </message>
  <message>
   <source>The discount is more than everything else together.</source>
   <translation>El descuento es más que todo lo demás junto.</translation>
  </message>
  <message>
   <source>The number could be {carriers}: choose the carrier above.</source>
   <translation>El número podría ser de {carriers}: elija arriba el transportista.</translation>
  </message>
  <message>
   <source>The number does not tell its carrier: choose it above.</source>
   <translation>El número no dice su transportista: elíjalo arriba.</translation>
  </message>
  <message>
   <source>The order is now “{status}”.</source>
   <translation>El pedido está ahora “{status}”.</translation>
  </message>
  <message>
   <source>The order was already shipped by {who}</source>
   <translation>El pedido ya lo despachó {who}</translation>
  </message>
  <message>
   <source>The order was already shipped elsewhere</source>
   <translation>El pedido ya se despachó en otra parte</translation>
  </message>
  <message>
   <source>The order was cancelled.</source>
   <translation>El pedido se canceló.</translation>
  </message>
  <message>
   <source>The order was handed to a dropshipper.</source>
   <translation>El pedido pasó a un proveedor directo.</translation>
  </message>
  <message>
   <source>The order was put on hold.</source>
   <translation>El pedido se detuvo.</translation>
  </message>
  <message>
   <source>The order was split elsewhere.</source>
   <translation>El pedido se dividió en otra parte.</translation>
  </message>
  <message>
   <source>The row names no order</source>
   <translation>La fila no dice ningún pedido</translation>
  </message>
  <message>
   <source>The same as line {line}.</source>
   <translation>Igual que el renglón {line}.</translation>
  </message>
  <message>
   <source>The same number stands in line {line} for another order: one of them is wrong.</source>
   <translation>El mismo número está en el renglón {line} para otro pedido: uno de los dos está mal.</translation>
  </message>
  <message>
   <source>The ship date is more than {days} days away from today.</source>
   <translation>La fecha de envío está a más de {days} días de hoy.</translation>
  </message>
  <message>
   <source>The time needs its offset.</source>
   <translation>A la hora le falta su zona.</translation>
  </message>
  <message>
   <source>The weight must be between 0 and {most} pounds.</source>
   <translation>El peso debe estar entre 0 y {most} libras.</translation>
  </message>
  <message>
   <source>There cannot be less than nothing. To take some away, choose “Add or take away”.</source>
   <translation>No puede haber menos que nada. Para restar, elija “Sumar o restar”.</translation>
  </message>
  <message>
   <source>There is no tracking number in this row.</source>
   <translation>En esta fila no hay número de rastreo.</translation>
  </message>
  <message>
   <source>This line is not in the order any more.</source>
   <translation>Esta línea ya no está en el pedido.</translation>
  </message>
  <message>
   <source>This number already belongs to order {order}.</source>
   <translation>Este número ya es del pedido {order}.</translation>
  </message>
  <message>
   <source>This product has no place in any warehouse yet. Set its stock first.</source>
   <translation>Este producto aún no tiene lugar en ningún almacén. Ponga primero sus existencias.</translation>
  </message>
  <message>
   <source>To add to what is there, choose “Add or take away”.</source>
   <translation>Para sumar a lo que hay, elija “Sumar o restar”.</translation>
  </message>
  <message>
   <source>Voided in line {line}: ships nothing.</source>
   <translation>Anulado en el renglón {line}: no despacha nada.</translation>
  </message>
  <message>
   <source>Voided, but order {order} has already shipped with this number. Take it back there.</source>
   <translation>Anulado, pero el pedido {order} ya se despachó con este número. Anúlelo ahí.</translation>
  </message>
  <message>
   <source>Voided: ships nothing, and neither does line {line}.</source>
   <translation>Anulado: no despacha nada, y tampoco el renglón {line}.</translation>
  </message>
  <message>
   <source>Voided: ships nothing.</source>
   <translation>Anulado: no despacha nada.</translation>
  </message>
  <message>
   <source>What was ordered, or what of it remains, was changed.</source>
   <translation>Cambió lo pedido o lo que falta de ello.</translation>
  </message>
  <message>
   <source>Write something.</source>
   <translation>Escriba algo.</translation>
  </message>
  <message>
   <source>Write the weight like 1.4, 22 oz or 1 lb 6 oz.</source>
   <translation>Escriba el peso como 1.4, 22 oz o 1 lb 6 oz.</translation>
  </message>
  <message>
   <source>cost</source>
   <translation>costo</translation>
  </message>
  <message>
   <source>method</source>
   <translation>servicio</translation>
  </message>
  <message>
   <source>not taxable</source>
   <translation>no gravable</translation>
  </message>
  <message>
   <source>taxable</source>
   <translation>con impuesto</translation>
  </message>
  <message>
   <source>the ASIN</source>
   <translation>el ASIN</translation>
  </message>
  <message>
   <source>the HS code</source>
   <translation>el código HS</translation>
  </message>
  <message>
   <source>the SKU</source>
   <translation>el SKU</translation>
  </message>
  <message>
   <source>the UPC</source>
   <translation>el UPC</translation>
  </message>
  <message>
   <source>the buyer's note</source>
   <translation>la nota del comprador</translation>
  </message>
  <message>
   <source>the card's issuer</source>
   <translation>el emisor de la tarjeta</translation>
  </message>
  <message>
   <source>the carrier</source>
   <translation>el transportista</translation>
  </message>
  <message>
   <source>the category</source>
   <translation>la categoría</translation>
  </message>
  <message>
   <source>the channel's order number</source>
   <translation>el número de pedido del canal</translation>
  </message>
  <message>
   <source>the channel's shipment number</source>
   <translation>el número de envío del canal</translation>
  </message>
  <message>
   <source>the city</source>
   <translation>la ciudad</translation>
  </message>
  <message>
   <source>the comment</source>
   <translation>el comentario</translation>
  </message>
  <message>
   <source>the company</source>
   <translation>la empresa</translation>
  </message>
  <message>
   <source>the cost</source>
   <translation>el costo</translation>
  </message>
  <message>
   <source>the country</source>
   <translation>el país</translation>
  </message>
  <message>
   <source>the country of origin</source>
   <translation>el país de origen</translation>
  </message>
  <message>
   <source>the customs description</source>
   <translation>la descripción para aduana</translation>
  </message>
  <message>
   <source>the declared value</source>
   <translation>el valor declarado</translation>
  </message>
  <message>
   <source>the details</source>
   <translation>los detalles</translation>
  </message>
  <message>
   <source>the discount</source>
   <translation>el descuento</translation>
  </message>
  <message>
   <source>the e-mail address</source>
   <translation>el correo electrónico</translation>
  </message>
  <message>
   <source>the height</source>
   <translation>el alto</translation>
  </message>
  <message>
   <source>the length</source>
   <translation>el largo</translation>
  </message>
  <message>
   <source>the limit for low stock</source>
   <translation>el límite de stock bajo</translation>
  </message>
  <message>
   <source>the limit for out of stock</source>
   <translation>el límite de agotado</translation>
  </message>
  <message>
   <source>the method</source>
   <translation>el servicio</translation>
  </message>
  <message>
   <source>the name</source>
   <translation>el nombre</translation>
  </message>
  <message>
   <source>the note</source>
   <translation>la nota</translation>
  </message>
  <message>
   <source>the order's number</source>
   <translation>el número del pedido</translation>
  </message>
  <message>
   <source>the phone number</source>
   <translation>el teléfono</translation>
  </message>
  <message>
   <source>the postcode</source>
   <translation>el código postal</translation>
  </message>
  <message>
   <source>the price</source>
   <translation>el precio</translation>
  </message>
  <message>
   <source>the quantity</source>
   <translation>la cantidad</translation>
  </message>
  <message>
   <source>the requested method</source>
   <translation>el servicio solicitado</translation>
  </message>
  <message>
   <source>the second line of the street</source>
   <translation>la segunda línea de la calle</translation>
  </message>
  <message>
   <source>the shelf</source>
   <translation>el estante</translation>
  </message>
  <message>
   <source>the shipping</source>
   <translation>el flete</translation>
  </message>
  <message>
   <source>the state</source>
   <translation>el estado</translation>
  </message>
  <message>
   <source>the stock</source>
   <translation>las existencias</translation>
  </message>
  <message>
   <source>the street</source>
   <translation>la calle</translation>
  </message>
  <message>
   <source>the tag</source>
   <translation>la marca</translation>
  </message>
  <message>
   <source>the tax</source>
   <translation>el impuesto</translation>
  </message>
  <message>
   <source>the tracking number</source>
   <translation>el número de rastreo</translation>
  </message>
  <message>
   <source>the weight</source>
   <translation>el peso</translation>
  </message>
  <message>
   <source>the width</source>
   <translation>el ancho</translation>
  </message>
  <message>
   <source>{boxed} are in closed boxes, and {remaining} can still ship: open a box again.</source>
   <translation>{boxed} están en cajas cerradas y solo se pueden despachar {remaining}: abra una caja otra vez.</translation>
  </message>
  <message>
   <source>{most} columns are the most.</source>
   <translation>El máximo es {most} columnas.</translation>
  </message>
  <message>
   <source>{name} cannot be less than zero.</source>
   <translation>{name} no puede ser menos que cero.</translation>
  </message>
  <message>
   <source>{name} has two decimals at most.</source>
   <translation>{name} lleva dos decimales como máximo.</translation>
  </message>
  <message>
   <source>{name} holds a character that cannot be printed. Enter it again.</source>
   <translation>{name} contiene un carácter que no se puede imprimir. Escríbalo otra vez.</translation>
  </message>
  <message>
   <source>{name} is more than {largest}.</source>
   <translation>{name} es más que {largest}.</translation>
  </message>
  <message>
   <source>{name} is {count} characters long; {most} are the most.</source>
   <translation>{name} tiene {count} caracteres; el máximo es {most}.</translation>
  </message>
  <message>
   <source>{name} must be between {least} and {most}.</source>
   <translation>{name} debe estar entre {least} y {most}.</translation>
  </message>
  <message>
   <source>{these} and {that}</source>
   <translation>{these} y {that}</translation>
  </message>
  <message>
   <source>{these} or {that}</source>
   <translation>{these} o {that}</translation>
  </message>
  <message>
   <source>{why}, and nothing waits for {whom}.</source>
   <translation>{why}, y no hay nada pendiente para {whom}.</translation>
  </message>
  <message>
   <source>{why}, and several orders wait for {whom}: {names}.</source>
   <translation>{why}, y hay varios pedidos pendientes para {whom}: {names}.</translation>
  </message>
  <message>
   <source>{why}; by name and postcode it is {number}, {whom}. Is it?</source>
   <translation>{why}; por nombre y código postal es {number}, {whom}. ¿Es ese?</translation>
  </message>
  <message>
   <source>“{email}” is not an e-mail address.</source>
   <translation>“{email}” no es un correo electrónico.</translation>
  </message>
  <message>
   <source>“{number}” is not a sales channel of Ordoro's.</source>
   <translation>“{number}” no es un canal de venta de Ordoro.</translation>
  </message>
  <message>
   <source>“{number}” is not a warehouse of Ordoro's.</source>
   <translation>“{number}” no es un almacén de Ordoro.</translation>
  </message>
  <message>
   <source>“{order_id}” cannot be an order's number.</source>
   <translation>“{order_id}” no puede ser un número de pedido.</translation>
  </message>
  <message>
   <source>“{order}” fits several orders: {names}. Write the whole number.</source>
   <translation>“{order}” puede ser varios pedidos: {names}. Escriba el número completo.</translation>
  </message>
  <message>
   <source>“{sku}” cannot be a SKU.</source>
   <translation>“{sku}” no puede ser un SKU.</translation>
  </message>
  <message>
   <source>“{text}” is how a spreadsheet writes a number. Write it in digits, such as 12.</source>
   <translation>“{text}” es como una hoja de cálculo escribe un número. Escríbalo en cifras, por ejemplo 12.</translation>
  </message>
  <message>
   <source>“{unit}” is no unit of weight: lb, oz, kg or g.</source>
   <translation>“{unit}” no es una unidad de peso: lb, oz, kg o g.</translation>
  </message>
  <message>
   <source>“{value}” is not an amount.</source>
   <translation>“{value}” no es un importe.</translation>
  </message>
 </context>
 <context>
  <name>entry</name>
  <message numerus="yes">
   <source>%n things to look at</source>
   <extracomment>One: %n thing to look at</extracomment>
   <translation>
    <numerusform>%n cosa por revisar</numerusform>
    <numerusform>%n cosas por revisar</numerusform>
   </translation>
  </message>
  <message>
   <source>Amazon Prime</source>
   <translation>Amazon Prime</translation>
  </message>
  <message>
   <source>Card issuer</source>
   <translation>Emisor de la tarjeta</translation>
  </message>
  <message>
   <source>Category</source>
   <translation>Categoría</translation>
  </message>
  <message>
   <source>City</source>
   <translation>Ciudad</translation>
  </message>
  <message>
   <source>Company</source>
   <translation>Empresa</translation>
  </message>
  <message>
   <source>Cost</source>
   <translation>Costo</translation>
  </message>
  <message>
   <source>Country</source>
   <translation>País</translation>
  </message>
  <message>
   <source>Deliver by</source>
   <translation>Entregar antes del</translation>
  </message>
  <message>
   <source>Discount</source>
   <translation>Descuento</translation>
  </message>
  <message>
   <source>E-mail</source>
   <translation>Correo</translation>
  </message>
  <message>
   <source>Empty: added up</source>
   <translation>Vacío: se suma</translation>
  </message>
  <message>
   <source>Enter the amount of the tax, too.</source>
   <translation>Escriba también el importe del impuesto.</translation>
  </message>
  <message>
   <source>Enter the country, such as US.</source>
   <translation>Escriba el país, como US.</translation>
  </message>
  <message>
   <source>For the books alone: it does not wait</source>
   <translation>Solo para los libros: no queda pendiente</translation>
  </message>
  <message>
   <source>In per cent, such as 8.25</source>
   <translation>En por ciento, como 8.25</translation>
  </message>
  <message>
   <source>Name</source>
   <translation>Nombre</translation>
  </message>
  <message>
   <source>Note for the shop</source>
   <translation>Nota para la tienda</translation>
  </message>
  <message>
   <source>Of a product that is new</source>
   <translation>De un producto nuevo</translation>
  </message>
  <message>
   <source>Option</source>
   <translation>Opción</translation>
  </message>
  <message>
   <source>Order number</source>
   <translation>Número de pedido</translation>
  </message>
  <message>
   <source>Ordered on</source>
   <translation>Pedido el</translation>
  </message>
  <message>
   <source>Parted by commas</source>
   <translation>Separadas por comas</translation>
  </message>
  <message>
   <source>Phone</source>
   <translation>Teléfono</translation>
  </message>
  <message>
   <source>Postcode</source>
   <translation>Código postal</translation>
  </message>
  <message>
   <source>Requested method</source>
   <translation>Servicio solicitado</translation>
  </message>
  <message>
   <source>Sales channel</source>
   <translation>Canal de venta</translation>
  </message>
  <message>
   <source>Ship by</source>
   <translation>Fecha límite</translation>
  </message>
  <message>
   <source>Shipped already</source>
   <translation>Ya despachado</translation>
  </message>
  <message>
   <source>Shipping</source>
   <translation>Envío</translation>
  </message>
  <message>
   <source>State</source>
   <translation>Estado</translation>
  </message>
  <message>
   <source>Street</source>
   <translation>Calle</translation>
  </message>
  <message>
   <source>Street, second line</source>
   <translation>Calle, segunda línea</translation>
  </message>
  <message>
   <source>Such as Size: M</source>
   <translation>Como Talla: M</translation>
  </message>
  <message>
   <source>Suggested; Ordoro puts M- before it</source>
   <translation>Sugerido; Ordoro le antepone M-</translation>
  </message>
  <message>
   <source>Tags</source>
   <translation>Marcas</translation>
  </message>
  <message>
   <source>Tax</source>
   <translation>Impuesto</translation>
  </message>
  <message>
   <source>Tax on this item</source>
   <translation>Impuesto de este artículo</translation>
  </message>
  <message>
   <source>Tax rate</source>
   <translation>Tasa de impuesto</translation>
  </message>
  <message>
   <source>Tax, its name</source>
   <translation>Impuesto, su nombre</translation>
  </message>
  <message>
   <source>The channel's item number</source>
   <translation>Número de artículo del canal</translation>
  </message>
  <message>
   <source>The channel's order number</source>
   <translation>Número de pedido del canal</translation>
  </message>
  <message>
   <source>The channel's shipment number</source>
   <translation>Número de envío del canal</translation>
  </message>
  <message>
   <source>Total, if it is fixed</source>
   <translation>Total, si es fijo</translation>
  </message>
  <message>
   <source>Warehouse</source>
   <translation>Almacén</translation>
  </message>
  <message>
   <source>Weight</source>
   <translation>Peso</translation>
  </message>
  <message>
   <source>What the buyer wrote</source>
   <translation>Lo que escribió el comprador</translation>
  </message>
  <message>
   <source>Write the rate in per cent, such as 8.25.</source>
   <translation>Escriba la tasa en por ciento, como 8.25.</translation>
  </message>
  <message>
   <source>“{text}” is no country. Write it in two letters, such as US.</source>
   <translation>“{text}” no es un país. Escríbalo con dos letras, como US.</translation>
  </message>
 </context>
 <context>
  <name>errors</name>
  <message>
   <source>A newer Packbench wrote here</source>
   <translation>Aquí escribió un Packbench más nuevo</translation>
  </message>
  <message>
   <source>Another program holds {name} and does not let go. Close it, then try again; until then nothing is sent.</source>
   <translation>Otro programa tiene ocupado {name}. Ciérrelo e intente otra vez; hasta entonces no se envía nada.</translation>
  </message>
  <message>
   <source>Check the client id and the client secret of the API key.</source>
   <translation>Revise el id de cliente y el secreto de cliente de la clave de API.</translation>
  </message>
  <message>
   <source>Check the internet connection. Nothing was sent.</source>
   <translation>Revise la conexión a internet. No se envió nada.</translation>
  </message>
  <message>
   <source>Choose the file that another station saved under Settings. Nothing was changed.</source>
   <translation>Elija el archivo que otra estación guardó en Ajustes. No se cambió nada.</translation>
  </message>
  <message>
   <source>It holds until Packbench is closed. Look at the folder {folder}.</source>
   <translation>Vale hasta cerrar Packbench. Revise la carpeta {folder}.</translation>
  </message>
  <message>
   <source>It is already being sent</source>
   <translation>Ya se está enviando</translation>
  </message>
  <message>
   <source>It is being sent right now</source>
   <translation>Se está enviando ahora</translation>
  </message>
  <message>
   <source>It may be full, or faulty: look at the disk that holds {folder}. What was kept is safe; nothing more is sent until then.</source>
   <translation>Puede estar lleno o dañado: revise el disco que tiene {folder}. Lo guardado está seguro; hasta entonces no se envía nada más.</translation>
  </message>
  <message>
   <source>It stands here until Packbench is closed. Look at the folder {folder}.</source>
   <translation>Queda aquí hasta cerrar Packbench. Revise la carpeta {folder}.</translation>
  </message>
  <message>
   <source>It was sent {attempts} times, and is not there. Try again when Ordoro works again.</source>
   <translation>Se envió {attempts} veces y no está ahí. Intente otra vez cuando Ordoro funcione.</translation>
  </message>
  <message>
   <source>Its file answered with a fault. Nothing is sent until it can be written to again.</source>
   <translation>Su archivo respondió con un fallo. No se envía nada hasta que se pueda escribir otra vez.</translation>
  </message>
  <message>
   <source>Look at the order in Ordoro, and send us the details.</source>
   <translation>Vea el pedido en Ordoro y envíenos los detalles.</translation>
  </message>
  <message>
   <source>Make room on the disk that holds {folder}. What was kept is safe; nothing more is sent until then.</source>
   <translation>Haga espacio en el disco que tiene {folder}. Lo guardado está seguro; hasta entonces no se envía nada más.</translation>
  </message>
  <message>
   <source>Nobody can tell whether Ordoro took it</source>
   <translation>No se puede saber si Ordoro lo aceptó</translation>
  </message>
  <message>
   <source>Ordoro already has it</source>
   <translation>Ordoro ya lo tiene</translation>
  </message>
  <message>
   <source>Ordoro answered that something failed on its side. Try again in a moment.</source>
   <translation>Ordoro respondió que algo falló de su lado. Intente otra vez en un momento.</translation>
  </message>
  <message>
   <source>Ordoro asks to wait</source>
   <translation>Ordoro pide esperar</translation>
  </message>
  <message>
   <source>Ordoro cannot be reached</source>
   <translation>No hay conexión con Ordoro</translation>
  </message>
  <message>
   <source>Ordoro did not answer</source>
   <translation>Ordoro no respondió</translation>
  </message>
  <message>
   <source>Ordoro did not take it</source>
   <translation>Ordoro no lo tomó</translation>
  </message>
  <message>
   <source>Ordoro does not accept this key</source>
   <translation>Ordoro no acepta esta clave</translation>
  </message>
  <message>
   <source>Ordoro does not know it</source>
   <translation>Ordoro no lo conoce</translation>
  </message>
  <message>
   <source>Ordoro has a problem</source>
   <translation>Ordoro tiene un problema</translation>
  </message>
  <message>
   <source>Ordoro left a line out</source>
   <translation>Ordoro dejó fuera una línea</translation>
  </message>
  <message>
   <source>Ordoro left {listed} out of the shipment, for want of stock. A line cannot be added afterwards. Nothing was tracked.</source>
   <translation>Ordoro dejó {listed} fuera del envío por falta de existencias. Una línea no se puede agregar después. No se guardó rastreo.</translation>
  </message>
  <message>
   <source>Ordoro refused</source>
   <translation>Ordoro no lo aceptó</translation>
  </message>
  <message>
   <source>Ordoro shows something else</source>
   <translation>Ordoro muestra otra cosa</translation>
  </message>
  <message>
   <source>Ordoro's answer makes no sense</source>
   <translation>La respuesta de Ordoro no tiene sentido</translation>
  </message>
  <message>
   <source>Ordoro's plan for this account may not include API access.</source>
   <translation>Puede que el plan de Ordoro de esta cuenta no incluya acceso a la API.</translation>
  </message>
  <message>
   <source>Packbench cannot write to its memory on this computer</source>
   <translation>Packbench no puede escribir en su memoria en esta computadora</translation>
  </message>
  <message>
   <source>Packbench made a mistake</source>
   <translation>Packbench cometió un error</translation>
  </message>
  <message>
   <source>Packbench's memory on this computer is damaged</source>
   <translation>La memoria de Packbench en esta computadora está dañada</translation>
  </message>
  <message>
   <source>Packbench's memory on this computer was replaced</source>
   <translation>La memoria de Packbench en esta computadora fue sustituida</translation>
  </message>
  <message>
   <source>Please check what was entered</source>
   <translation>Revise lo que escribió</translation>
  </message>
  <message>
   <source>Something went wrong</source>
   <translation>Algo salió mal</translation>
  </message>
  <message>
   <source>Start Packbench again.</source>
   <translation>Inicie Packbench otra vez.</translation>
  </message>
  <message>
   <source>The account changed its API</source>
   <translation>La cuenta cambió de API</translation>
  </message>
  <message>
   <source>The answer was lost, and nothing is there yet. It is looked for again.</source>
   <translation>La respuesta se perdió y aún no hay nada ahí. Se busca otra vez.</translation>
  </message>
  <message>
   <source>The connection ended before Ordoro answered. Check the internet connection.</source>
   <translation>La conexión se cortó antes de que Ordoro respondiera. Revise la conexión a internet.</translation>
  </message>
  <message>
   <source>The connection ended before Ordoro answered. Whether it did its work has to be looked up.</source>
   <translation>La conexión se cortó antes de que Ordoro respondiera. Hay que revisar si hizo el trabajo.</translation>
  </message>
  <message>
   <source>The connection is not safe</source>
   <translation>La conexión no es segura</translation>
  </message>
  <message>
   <source>The copy could not be made</source>
   <translation>No se pudo hacer la copia</translation>
  </message>
  <message>
   <source>The disk does not take what Packbench writes</source>
   <translation>El disco no acepta lo que Packbench escribe</translation>
  </message>
  <message>
   <source>The disk is full</source>
   <translation>El disco está lleno</translation>
  </message>
  <message>
   <source>The folder {folder} cannot be written to. Nothing is sent until it can.</source>
   <translation>No se puede escribir en la carpeta {folder}. Hasta entonces no se envía nada.</translation>
  </message>
  <message>
   <source>The key is right, but neither orders nor shipments can be read. Ask Ordoro whether the plan includes API access.</source>
   <translation>La clave es correcta, pero no se pueden leer pedidos ni envíos. Pregunte a Ordoro si el plan incluye acceso a la API.</translation>
  </message>
  <message>
   <source>The new order could not be kept</source>
   <translation>No se pudo guardar el pedido nuevo</translation>
  </message>
  <message>
   <source>The order has changed</source>
   <translation>El pedido cambió</translation>
  </message>
  <message>
   <source>The order is already split</source>
   <translation>El pedido ya está dividido</translation>
  </message>
  <message>
   <source>The practice shop did not start</source>
   <translation>La tienda de práctica no arrancó</translation>
  </message>
  <message>
   <source>The product has changed</source>
   <translation>El producto cambió</translation>
  </message>
  <message>
   <source>The settings could not be kept</source>
   <translation>No se pudieron guardar los ajustes</translation>
  </message>
  <message>
   <source>The stock has changed</source>
   <translation>Las existencias cambiaron</translation>
  </message>
  <message>
   <source>There were {was} of {sku} when this was entered, and there are {now} now. Count again; nothing was set.</source>
   <translation>Había {was} de {sku} cuando se escribió esto, y ahora hay {now}. Cuente otra vez; no se cambió nada.</translation>
  </message>
  <message>
   <source>These are no settings of Packbench's</source>
   <translation>Esto no son ajustes de Packbench</translation>
  </message>
  <message>
   <source>They hold until Packbench is closed. Look at the folder {folder}.</source>
   <translation>Valen hasta cerrar Packbench. Revise la carpeta {folder}.</translation>
  </message>
  <message>
   <source>This account speaks no order API that Packbench knows</source>
   <translation>Esta cuenta no habla ninguna API de pedidos que Packbench conozca</translation>
  </message>
  <message>
   <source>This address is not safe</source>
   <translation>Esta dirección no es segura</translation>
  </message>
  <message>
   <source>This bench only looks</source>
   <translation>Esta mesa solo ve</translation>
  </message>
  <message>
   <source>This computer's keyring cannot be used</source>
   <translation>No se puede usar el llavero de esta computadora</translation>
  </message>
  <message>
   <source>This file cannot be read</source>
   <translation>No se puede leer este archivo</translation>
  </message>
  <message>
   <source>This has to be done in Ordoro</source>
   <translation>Esto se hace en Ordoro</translation>
  </message>
  <message>
   <source>This is no address</source>
   <translation>Esto no es una dirección</translation>
  </message>
  <message>
   <source>This is no copy that can be brought back</source>
   <translation>Esta copia no se puede restaurar</translation>
  </message>
  <message>
   <source>This key may not do that</source>
   <translation>Esta clave no tiene permiso para eso</translation>
  </message>
  <message>
   <source>This number is on another order already</source>
   <translation>Este número ya está en otro pedido</translation>
  </message>
  <message>
   <source>This was prepared for Ordoro's {planned} API, but the account now speaks {spoken}. Look at the order in Ordoro, drop this shipment, and open the order again.</source>
   <translation>Esto se preparó para la API {planned} de Ordoro, pero la cuenta ahora habla {spoken}. Vea el pedido en Ordoro, descarte este envío y abra el pedido otra vez.</translation>
  </message>
  <message>
   <source>Too late to take it back without a trace</source>
   <translation>Es tarde para anularlo sin dejar rastro</translation>
  </message>
  <message>
   <source>Too many requests in a minute. Nothing was changed.</source>
   <translation>Demasiadas solicitudes en un minuto. No se cambió nada.</translation>
  </message>
  <message>
   <source>Waiting to see whether Ordoro took it</source>
   <translation>Esperando a ver si Ordoro lo aceptó</translation>
  </message>
  <message>
   <source>What the code means could not be kept</source>
   <translation>No se pudo guardar lo que significa el código</translation>
  </message>
  <message>
   <source>{name} cannot be read. It was left as it is.</source>
   <translation>No se puede leer {name}. Se dejó como está.</translation>
  </message>
  <message>
   <source>{name} was moved or replaced while Packbench was open. Close Packbench and start it again; until then nothing is sent.</source>
   <translation>{name} se movió o se sustituyó mientras Packbench estaba abierto. Cierre Packbench y vuelva a iniciarlo; hasta entonces no se envía nada.</translation>
  </message>
  <message>
   <source>{name} was written by a newer version. Update Packbench on this computer; nothing was changed.</source>
   <translation>{name} lo escribió una versión más nueva. Actualice Packbench en esta computadora; no se cambió nada.</translation>
  </message>
  <message>
   <source>{order} is split as first asked for ({how}), and a split cannot be changed. Put the quantities back, or drop this shipment and open the two new orders.</source>
   <translation>{order} está dividido como se pidió primero ({how}), y una división no se puede cambiar. Vuelva a poner las cantidades, o descarte este envío y abra los dos pedidos nuevos.</translation>
  </message>
  <message>
   <source>{sku} is not what it was when this was entered: {what}. Look again; nothing was changed.</source>
   <translation>{sku} ya no es como era cuando se escribió esto: {what}. Revise otra vez; no se cambió nada.</translation>
  </message>
  <message>
   <source>{tracking_number} is the number of order {order}.</source>
   <translation>{tracking_number} es el número del pedido {order}.</translation>
  </message>
  <message>
   <source>{what} cannot be dropped before it is known what became of the step under way.</source>
   <translation>{what}: no se puede descartar hasta saber qué pasó con el paso en curso.</translation>
  </message>
  <message>
   <source>{what} is not over yet. Finish or drop it first.</source>
   <translation>{what}: aún no termina. Primero termínelo o descártelo.</translation>
  </message>
  <message>
   <source>{what} is on its way to Ordoro, or there already. See the order for what can be put right.</source>
   <translation>{what}: va camino a Ordoro, o ya está ahí. Vea en el pedido qué se puede corregir.</translation>
  </message>
  <message>
   <source>{what}: box {boxes} left already, and the others go too. See the order for what can be put right.</source>
   <translation>{what}: la caja {boxes} ya salió, y las demás salen también. Vea en el pedido qué se puede corregir.</translation>
  </message>
  <message>
   <source>“Look only” is switched on in this bench's settings. Nothing was sent.</source>
   <translation>“Solo ver” está activado en los ajustes de esta mesa. No se envió nada.</translation>
  </message>
  <message>
   <source>“{url}” is not the address of a server. Ordoro's is https://api.ordoro.com.</source>
   <translation>“{url}” no es la dirección de un servidor. La de Ordoro es https://api.ordoro.com.</translation>
  </message>
  <message>
   <source>“{url}” would send the key where others can read it. Use an address that begins with https://.</source>
   <translation>“{url}” enviaría la clave donde otros pueden leerla. Use una dirección que empiece con https://.</translation>
  </message>
 </context>
 <context>
  <name>form</name>
  <message>
   <source>No</source>
   <translation>No</translation>
  </message>
  <message>
   <source>Not said</source>
   <translation>Sin indicar</translation>
  </message>
  <message>
   <source>Write the day as year, month, day: 2026-12-24.</source>
   <translation>Escriba el día como año, mes, día: 2026-12-24.</translation>
  </message>
  <message>
   <source>Yes</source>
   <translation>Sí</translation>
  </message>
 </context>
 <context>
  <name>orders</name>
  <message numerus="yes">
   <source>%n items</source>
   <extracomment>One: %n item</extracomment>
   <translation>
    <numerusform>%n artículo</numerusform>
    <numerusform>%n artículos</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n orders</source>
   <extracomment>One: %n order</extracomment>
   <translation>
    <numerusform>%n pedido</numerusform>
    <numerusform>%n pedidos</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n orders could not be read</source>
   <extracomment>One: %n order could not be read</extracomment>
   <translation>
    <numerusform>No se pudo leer %n pedido</numerusform>
    <numerusform>No se pudieron leer %n pedidos</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n selected</source>
   <extracomment>One: %n selected</extracomment>
   <translation>
    <numerusform>%n seleccionado</numerusform>
    <numerusform>%n seleccionados</numerusform>
   </translation>
  </message>
  <message>
   <source>Age</source>
   <translation>Edad</translation>
  </message>
  <message numerus="yes">
   <source>All %n orders in the list</source>
   <extracomment>One: The %n order in the list</extracomment>
   <translation>
    <numerusform>El pedido de la lista</numerusform>
    <numerusform>Los %n pedidos de la lista</numerusform>
   </translation>
  </message>
  <message>
   <source>Asked-for method</source>
   <translation>Servicio solicitado</translation>
  </message>
  <message>
   <source>Buyer</source>
   <translation>Comprador</translation>
  </message>
  <message>
   <source>Channel</source>
   <translation>Canal</translation>
  </message>
  <message>
   <source>Check the internet connection. Packbench tries again by itself.</source>
   <translation>Revise la conexión a internet. Packbench lo intenta otra vez por sí solo.</translation>
  </message>
  <message>
   <source>Due today</source>
   <translation>Para hoy</translation>
  </message>
  <message>
   <source>Items</source>
   <translation>Art.</translation>
  </message>
  <message>
   <source>Late</source>
   <translation>Atrasado</translation>
  </message>
  <message>
   <source>Order</source>
   <translation>Pedido</translation>
  </message>
  <message>
   <source>Packbench made a mistake, and tries again by itself.</source>
   <translation>Packbench cometió un error y lo vuelve a intentar por sí solo.</translation>
  </message>
  <message>
   <source>Place</source>
   <translation>Lugar</translation>
  </message>
  <message>
   <source>Ship by</source>
   <translation>Fecha límite</translation>
  </message>
  <message>
   <source>Short of stock</source>
   <translation>Sin existencias</translation>
  </message>
  <message>
   <source>Single item</source>
   <translation>Un solo artículo</translation>
  </message>
  <message>
   <source>State</source>
   <translation>Estado</translation>
  </message>
  <message>
   <source>Tags</source>
   <translation>Marcas</translation>
  </message>
  <message numerus="yes">
   <source>The %n chosen orders</source>
   <extracomment>One: The %n chosen order</extracomment>
   <translation>
    <numerusform>El pedido elegido</numerusform>
    <numerusform>Los %n pedidos elegidos</numerusform>
   </translation>
  </message>
  <message>
   <source>The orders could not be read</source>
   <translation>No se pudieron leer los pedidos</translation>
  </message>
  <message>
   <source>begun</source>
   <translation>empezado</translation>
  </message>
  <message>
   <source>came today</source>
   <translation>llegó hoy</translation>
  </message>
  <message numerus="yes">
   <source>in %n days</source>
   <extracomment>One: in %n day</extracomment>
   <translation>
    <numerusform>en %n día</numerusform>
    <numerusform>en %n días</numerusform>
   </translation>
  </message>
  <message>
   <source>in process</source>
   <translation>en proceso</translation>
  </message>
  <message>
   <source>late {days} d</source>
   <translation>{days} d tarde</translation>
  </message>
  <message>
   <source>needs you</source>
   <translation>te necesita</translation>
  </message>
  <message>
   <source>on hold</source>
   <translation>detenido</translation>
  </message>
  <message>
   <source>open at {station}</source>
   <translation>abierto en {station}</translation>
  </message>
  <message>
   <source>packed</source>
   <translation>embalado</translation>
  </message>
  <message>
   <source>read just now</source>
   <translation>leído ahora</translation>
  </message>
  <message>
   <source>read {count} h ago</source>
   <translation>leído hace {count} h</translation>
  </message>
  <message>
   <source>read {count} min ago</source>
   <translation>leído hace {count} min</translation>
  </message>
  <message>
   <source>read {count} s ago</source>
   <translation>leído hace {count} s</translation>
  </message>
  <message>
   <source>short of stock</source>
   <translation>sin existencias</translation>
  </message>
  <message>
   <source>today</source>
   <translation>hoy</translation>
  </message>
  <message>
   <source>tomorrow</source>
   <translation>mañana</translation>
  </message>
  <message>
   <source>waiting</source>
   <translation>pendiente</translation>
  </message>
  <message>
   <source>{days} d</source>
   <translation>{days} d</translation>
  </message>
  <message>
   <source>{days} d old</source>
   <translation>hace {days} d</translation>
  </message>
  <message numerus="yes">
   <source>{shown} of %n orders</source>
   <extracomment>One: {shown} of %n order</extracomment>
   <translation>
    <numerusform>{shown} de %n pedido</numerusform>
    <numerusform>{shown} de %n pedidos</numerusform>
   </translation>
  </message>
 </context>
 <context>
  <name>orders_out</name>
  <message numerus="yes">
   <source>%n orders saved for {program}</source>
   <extracomment>One: %n order saved for {program}</extracomment>
   <translation>
    <numerusform>%n pedido guardado para {program}</numerusform>
    <numerusform>%n pedidos guardados para {program}</numerusform>
   </translation>
  </message>
  <message>
   <source>Asked-for method</source>
   <translation>Servicio solicitado</translation>
  </message>
  <message>
   <source>City</source>
   <translation>Ciudad</translation>
  </message>
  <message>
   <source>Company</source>
   <translation>Empresa</translation>
  </message>
  <message>
   <source>Company, or else the name</source>
   <translation>Empresa, o si no, el nombre</translation>
  </message>
  <message>
   <source>Country</source>
   <translation>País</translation>
  </message>
  <message>
   <source>E-mail</source>
   <translation>Correo</translation>
  </message>
  <message>
   <source>Nothing (left blank)</source>
   <translation>Nada (en blanco)</translation>
  </message>
  <message>
   <source>Number of pieces</source>
   <translation>Número de piezas</translation>
  </message>
  <message>
   <source>Order number</source>
   <translation>Número de pedido</translation>
  </message>
  <message>
   <source>Order's date</source>
   <translation>Fecha del pedido</translation>
  </message>
  <message>
   <source>Order's total</source>
   <translation>Total del pedido</translation>
  </message>
  <message>
   <source>Pick sheet</source>
   <translation>Lista de surtido</translation>
  </message>
  <message numerus="yes">
   <source>Pick sheet of %n orders</source>
   <extracomment>One: Pick sheet of %n order</extracomment>
   <translation>
    <numerusform>Lista de surtido de %n pedido</numerusform>
    <numerusform>Lista de surtido de %n pedidos</numerusform>
   </translation>
  </message>
  <message>
   <source>Postcode</source>
   <translation>Código postal</translation>
  </message>
  <message>
   <source>Recipient's name</source>
   <translation>Nombre del destinatario</translation>
  </message>
  <message numerus="yes">
   <source>Save %n orders for {program}</source>
   <extracomment>One: Save %n order for {program}</extracomment>
   <translation>
    <numerusform>Guardar %n pedido para {program}</numerusform>
    <numerusform>Guardar %n pedidos para {program}</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>Save the pick sheet of %n orders</source>
   <extracomment>One: Save the pick sheet of %n order</extracomment>
   <translation>
    <numerusform>Guardar la lista de surtido de %n pedido</numerusform>
    <numerusform>Guardar la lista de surtido de %n pedidos</numerusform>
   </translation>
  </message>
  <message>
   <source>State</source>
   <translation>Estado</translation>
  </message>
  <message>
   <source>Street, first line</source>
   <translation>Calle, primera línea</translation>
  </message>
  <message>
   <source>Street, second line</source>
   <translation>Calle, segunda línea</translation>
  </message>
  <message>
   <source>Telephone</source>
   <translation>Teléfono</translation>
  </message>
  <message>
   <source>Weight in ounces</source>
   <translation>Peso en onzas</translation>
  </message>
  <message>
   <source>Weight in pounds</source>
   <translation>Peso en libras</translation>
  </message>
  <message>
   <source>What is in it</source>
   <translation>Contenido</translation>
  </message>
  <message>
   <source>no shelf</source>
   <translation>sin estante</translation>
  </message>
  <message>
   <source>only {count} in stock</source>
   <translation>solo {count} en existencia</translation>
  </message>
  <message>
   <source>{orders} orders · {pieces} pieces</source>
   <translation>{orders} pedidos · {pieces} piezas</translation>
  </message>
 </context>
 <context>
  <name>ordoro</name>
  <message>
   <source>; Ordoro shows {what}</source>
   <translation>; Ordoro muestra {what}</translation>
  </message>
  <message>
   <source>; the sales channel is told</source>
   <translation>; se avisa al canal de venta</translation>
  </message>
  <message>
   <source>A line of this order has no number at Ordoro, so that it cannot be split. Ship it whole.</source>
   <translation>Una línea de este pedido no tiene número en Ordoro, así que no se puede dividir. Despáchelo completo.</translation>
  </message>
  <message>
   <source>A shipment that was not there before was begun for this order: {shipments}.</source>
   <translation>Se empezó para este pedido un envío que antes no estaba: {shipments}.</translation>
  </message>
  <message>
   <source>Add the shipping info</source>
   <translation>Agregar los datos de envío</translation>
  </message>
  <message>
   <source>Asked for order {asked}, but Ordoro answered {made}.</source>
   <translation>Se pidió el pedido {asked}, pero Ordoro respondió {made}.</translation>
  </message>
  <message>
   <source>Asked for {count} × {sku}, but Ordoro shows {now}.</source>
   <translation>Se pidió {count} × {sku}, pero Ordoro muestra {now}.</translation>
  </message>
  <message>
   <source>Box {box}: add the shipping info</source>
   <translation>Caja {box}: agregar los datos de envío</translation>
  </message>
  <message>
   <source>Box {box}: {step}</source>
   <translation>Caja {box}: {step}</translation>
  </message>
  <message>
   <source>Create the shipment</source>
   <translation>Crear el envío</translation>
  </message>
  <message>
   <source>Delete shipment {shipment}</source>
   <translation>Eliminar el envío {shipment}</translation>
  </message>
  <message>
   <source>Go on with shipment {shipment}</source>
   <translation>Seguir con el envío {shipment}</translation>
  </message>
  <message>
   <source>In Ordoro, open order {number}, choose the shipment with {parcel}, and edit its tracking.</source>
   <translation>En Ordoro, abra el pedido {number}, elija el envío con {parcel} y edite su rastreo.</translation>
  </message>
  <message>
   <source>In Ordoro, open order {number}, choose the shipment with {parcel}, and undo its shipping.</source>
   <translation>En Ordoro, abra el pedido {number}, elija el envío con {parcel} y deshaga su despacho.</translation>
  </message>
  <message>
   <source>In Ordoro, open order {number}, choose the shipment with {parcel}, and undo its shipping. Then ship order {there} here with that number.</source>
   <translation>En Ordoro, abra el pedido {number}, elija el envío con {parcel} y deshaga su despacho. Luego despache aquí el pedido {there} con ese número.</translation>
  </message>
  <message>
   <source>In Ordoro, undo the shipping of orders {number} and {there}. Then ship both here again, each with the other's number.</source>
   <translation>En Ordoro, deshaga el despacho de los pedidos {number} y {there}. Luego despache ambos aquí otra vez, cada uno con el número del otro.</translation>
  </message>
  <message>
   <source>Make the order {number}</source>
   <translation>Crear el pedido {number}</translation>
  </message>
  <message>
   <source>Make the product {sku}</source>
   <translation>Crear el producto {sku}</translation>
  </message>
  <message>
   <source>Nobody but {host} itself vouches for its certificate: somebody may stand in between. Nothing was sent.</source>
   <translation>Solo el propio {host} responde por su certificado: puede haber alguien en medio. No se envió nada.</translation>
  </message>
  <message>
   <source>Order {made} does not hold what was entered.</source>
   <translation>El pedido {made} no contiene lo que se escribió.</translation>
  </message>
  <message>
   <source>Order {made} is made</source>
   <translation>El pedido {made} está creado</translation>
  </message>
  <message>
   <source>Order {number} has no shipment that could be deleted: this account ships whole orders.</source>
   <translation>El pedido {number} no tiene un envío que se pueda eliminar: esta cuenta despacha pedidos completos.</translation>
  </message>
  <message>
   <source>Order {number} is there</source>
   <translation>El pedido {number} está ahí</translation>
  </message>
  <message>
   <source>Order {order} does not hold what was asked for any more. Nothing was shipped.</source>
   <translation>El pedido {order} ya no contiene lo que se pidió. No se despachó nada.</translation>
  </message>
  <message>
   <source>Order {order} was split otherwise than asked for ({orders}).</source>
   <translation>El pedido {order} se dividió distinto de lo pedido ({orders}).</translation>
  </message>
  <message>
   <source>Ordoro already has a product {sku}: “{name}”. Nothing was changed.</source>
   <translation>Ordoro ya tiene un producto {sku}: “{name}”. No se cambió nada.</translation>
  </message>
  <message>
   <source>Ordoro already has an order {numbers}, with something else in it. Nothing was changed.</source>
   <translation>Ordoro ya tiene un pedido {numbers}, con otra cosa. No se cambió nada.</translation>
  </message>
  <message>
   <source>Ordoro already holds other tracking for it: {shown}. Nothing was overwritten.</source>
   <translation>Ordoro ya tiene otro rastreo para eso: {shown}. No se sobrescribió nada.</translation>
  </message>
  <message>
   <source>Ordoro does not have it (any more).</source>
   <translation>Ordoro no lo tiene (o ya no).</translation>
  </message>
  <message>
   <source>Ordoro holds other tracking for it: {shown}. {parcel} may have been saved before, and the buyer told of both.</source>
   <translation>Ordoro tiene otro rastreo para eso: {shown}. Puede que {parcel} se guardara antes y que se avisara al comprador de los dos.</translation>
  </message>
  <message>
   <source>Ordoro is still splitting order {number}. Look again in a minute.</source>
   <translation>Ordoro aún está dividiendo el pedido {number}. Revise otra vez en un minuto.</translation>
  </message>
  <message>
   <source>Ordoro refused without saying why ({status}).</source>
   <translation>Ordoro no lo aceptó y no dijo por qué ({status}).</translation>
  </message>
  <message>
   <source>Ordoro shows {now} now.</source>
   <translation>Ordoro muestra ahora {now}.</translation>
  </message>
  <message>
   <source>Ordoro took it, but shows the order as it was.</source>
   <translation>Ordoro lo aceptó, pero muestra el pedido como estaba.</translation>
  </message>
  <message>
   <source>Ordoro took it, but shows the tags of {number} as they were.</source>
   <translation>Ordoro lo aceptó, pero muestra las marcas de {number} como estaban.</translation>
  </message>
  <message>
   <source>Ordoro took it, but still shows shipment {shipment}.</source>
   <translation>Ordoro lo aceptó, pero aún muestra el envío {shipment}.</translation>
  </message>
  <message>
   <source>Ordoro took the adjustment of {sku}, but shows no stock.</source>
   <translation>Ordoro aceptó el ajuste de {sku}, pero no muestra existencias.</translation>
  </message>
  <message>
   <source>Ordoro took the comment, but does not show it.</source>
   <translation>Ordoro aceptó el comentario, pero no lo muestra.</translation>
  </message>
  <message>
   <source>Ordoro took the product {sku}, but does not show it.</source>
   <translation>Ordoro aceptó el producto {sku}, pero no lo muestra.</translation>
  </message>
  <message>
   <source>Ordoro took the request, but shows no new shipment.</source>
   <translation>Ordoro aceptó la solicitud, pero no muestra un envío nuevo.</translation>
  </message>
  <message>
   <source>Ordoro took the split, but shows the order as it was.</source>
   <translation>Ordoro aceptó la división, pero muestra el pedido como estaba.</translation>
  </message>
  <message>
   <source>Other parcels of this order have left meanwhile: {shipments}. Look at it in Ordoro.</source>
   <translation>Entretanto han salido otros paquetes de este pedido: {shipments}. Véalo en Ordoro.</translation>
  </message>
  <message>
   <source>Parts of order {order} do not wait any more: {orders}. Look at it in Ordoro.</source>
   <translation>Hay partes del pedido {order} que ya no esperan: {orders}. Véalo en Ordoro.</translation>
  </message>
  <message>
   <source>Product {sku} is made</source>
   <translation>El producto {sku} está creado</translation>
  </message>
  <message>
   <source>Product {sku} is there</source>
   <translation>El producto {sku} está ahí</translation>
  </message>
  <message>
   <source>Save the tracking</source>
   <translation>Guardar el rastreo</translation>
  </message>
  <message>
   <source>Sent {asked}, but Ordoro shows {shown}.</source>
   <translation>Se envió {asked}, pero Ordoro muestra {shown}.</translation>
  </message>
  <message>
   <source>Set {sku} to {count}</source>
   <translation>Poner {sku} en {count}</translation>
  </message>
  <message>
   <source>Set {sku} to {count}, but Ordoro shows {now}.</source>
   <translation>Se puso {sku} en {count}, pero Ordoro muestra {now}.</translation>
  </message>
  <message>
   <source>Several shipments were begun at once ({shipments}); which is this bench's is not known.</source>
   <translation>Se empezaron varios envíos a la vez ({shipments}); no se sabe cuál es de esta mesa.</translation>
  </message>
  <message>
   <source>Shipment {shipment} has left meanwhile ({shown}). Nothing was deleted.</source>
   <translation>El envío {shipment} ya salió mientras tanto ({shown}). No se eliminó nada.</translation>
  </message>
  <message>
   <source>Shipment {shipment} is deleted</source>
   <translation>El envío {shipment} está eliminado</translation>
  </message>
  <message>
   <source>Shipment {shipment} is deleted; what was in it waits again</source>
   <translation>El envío {shipment} está eliminado; lo que llevaba queda pendiente otra vez</translation>
  </message>
  <message>
   <source>Shipment {shipment} is {state}: someone else went on with it.</source>
   <translation>El envío {shipment} está “{state}”: alguien más siguió con él.</translation>
  </message>
  <message numerus="yes">
   <source>Shipment {shipment} made, %n lines</source>
   <extracomment>One: Shipment {shipment} made, %n line</extracomment>
   <translation>
    <numerusform>Envío {shipment} creado, %n línea</numerusform>
    <numerusform>Envío {shipment} creado, %n líneas</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>Shipment {shipment} stands, %n lines</source>
   <extracomment>One: Shipment {shipment} stands, %n line</extracomment>
   <translation>
    <numerusform>El envío {shipment} está, %n línea</numerusform>
    <numerusform>El envío {shipment} está, %n líneas</numerusform>
   </translation>
  </message>
  <message>
   <source>Shipment {shipment} was deleted already</source>
   <translation>El envío {shipment} ya estaba eliminado</translation>
  </message>
  <message>
   <source>Someone else set {sku} to {now}; it was {before}, and {asked} was asked for.</source>
   <translation>Alguien más puso {sku} en {now}; era {before} y se pidió {asked}.</translation>
  </message>
  <message>
   <source>Split into {count} boxes</source>
   <translation>Dividir en {count} cajas</translation>
  </message>
  <message>
   <source>Split into {count} boxes, and the rest</source>
   <translation>Dividir en {count} cajas, y el resto</translation>
  </message>
  <message>
   <source>Split: now and later</source>
   <translation>Dividir: ahora y después</translation>
  </message>
  <message>
   <source>Tag it “{tag}”</source>
   <translation>Poner la marca “{tag}”</translation>
  </message>
  <message>
   <source>Take back {tracking} from {order}</source>
   <translation>Anular {tracking} de {order}</translation>
  </message>
  <message>
   <source>Take off the tag “{tag}”</source>
   <translation>Quitar la marca “{tag}”</translation>
  </message>
  <message>
   <source>The answer is far larger than any answer of Ordoro's.</source>
   <translation>La respuesta es mucho más grande que cualquiera de Ordoro.</translation>
  </message>
  <message>
   <source>The answer is not what Ordoro sends. A proxy or a filter may stand between.</source>
   <translation>La respuesta no es la que envía Ordoro. Puede haber un proxy o un filtro en medio.</translation>
  </message>
  <message>
   <source>The answer sends us to another address, which Packbench does not follow with the key.</source>
   <translation>La respuesta manda a otra dirección, y Packbench no va ahí con la clave.</translation>
  </message>
  <message>
   <source>The certificate of {host} comes from somebody whom this computer does not trust. A hotel's or a café's network may want you to sign in first. Nothing was sent.</source>
   <translation>El certificado de {host} viene de alguien en quien esta computadora no confía. La red de un hotel o un café puede pedir que entre primero. No se envió nada.</translation>
  </message>
  <message>
   <source>The certificate of {host} does not hold. Nothing was sent.</source>
   <translation>El certificado de {host} no es válido. No se envió nada.</translation>
  </message>
  <message>
   <source>The certificate of {host} is out of date, or the date of this computer is wrong. Nothing was sent.</source>
   <translation>El certificado de {host} venció, o la fecha de esta computadora está mal. No se envió nada.</translation>
  </message>
  <message>
   <source>The picture's address is not one of the web.</source>
   <translation>La dirección de la imagen no es de la web.</translation>
  </message>
  <message>
   <source>The shipment at Ordoro does not hold what was asked for. Nothing was tracked.</source>
   <translation>El envío en Ordoro no contiene lo que se pidió. No se guardó rastreo.</translation>
  </message>
  <message>
   <source>There were {was} before. Ordoro shows {now} now.</source>
   <translation>Antes había {was}. Ordoro muestra ahora {now}.</translation>
  </message>
  <message>
   <source>This account's API cannot tag orders. Tag order {number} in Ordoro.</source>
   <translation>La API de esta cuenta no puede marcar pedidos. Marque el pedido {number} en Ordoro.</translation>
  </message>
  <message>
   <source>Whether that is this change or somebody else's only a count of the shelf tells.</source>
   <translation>Solo contando el estante se sabe si es este cambio o el de alguien más.</translation>
  </message>
  <message>
   <source>Write the comment</source>
   <translation>Escribir el comentario</translation>
  </message>
  <message>
   <source>no tracking</source>
   <translation>sin rastreo</translation>
  </message>
  <message>
   <source>the cost missing, not {asked}</source>
   <translation>sin costo, no {asked}</translation>
  </message>
  <message>
   <source>the cost {found}, not {asked}</source>
   <translation>el costo {found}, no {asked}</translation>
  </message>
  <message>
   <source>the day {found}, not {asked}</source>
   <translation>el día {found}, no {asked}</translation>
  </message>
  <message>
   <source>the method “{found}”, not “{asked}”</source>
   <translation>el servicio “{found}”, no “{asked}”</translation>
  </message>
  <message>
   <source>the number</source>
   <translation>el número</translation>
  </message>
  <message>
   <source>{carrier} {number} is taken back, {order} waits again</source>
   <translation>{carrier} {number} está anulado, {order} queda pendiente otra vez</translation>
  </message>
  <message>
   <source>{change} of {sku}</source>
   <translation>{change} de {sku}</translation>
  </message>
  <message>
   <source>{change} of {sku} was sent, and the answer was lost.</source>
   <translation>Se envió {change} de {sku} y la respuesta se perdió.</translation>
  </message>
  <message>
   <source>{count} of {sku}, as asked</source>
   <translation>{count} de {sku}, como se pidió</translation>
  </message>
  <message>
   <source>{count} of {sku}, as it was</source>
   <translation>{count} de {sku}, como estaba</translation>
  </message>
  <message>
   <source>{count} × {sku} instead of {before}</source>
   <translation>{count} × {sku} en vez de {before}</translation>
  </message>
  <message>
   <source>{count} × {sku}, as it was</source>
   <translation>{count} × {sku}, como estaba</translation>
  </message>
  <message>
   <source>{host} and this computer could not agree on a safe connection. Nothing was sent.</source>
   <translation>{host} y esta computadora no lograron una conexión segura. No se envió nada.</translation>
  </message>
  <message>
   <source>{host} showed a certificate for another address: somebody may stand in between. Nothing was sent.</source>
   <translation>{host} mostró un certificado de otra dirección: puede haber alguien en medio. No se envió nada.</translation>
  </message>
  <message>
   <source>{number} is not tagged “{tag}” any more</source>
   <translation>{number} ya no tiene la marca “{tag}”</translation>
  </message>
  <message>
   <source>{number} is tagged “{tag}”</source>
   <translation>{number} tiene la marca “{tag}”</translation>
  </message>
  <message>
   <source>{orders} ship now</source>
   <translation>{orders} se despachan ahora</translation>
  </message>
  <message>
   <source>{orders} ship now, the rest waits</source>
   <translation>{orders} se despachan ahora, el resto queda pendiente</translation>
  </message>
  <message>
   <source>{order} now goes by {parcel}</source>
   <translation>{order} ahora va con {parcel}</translation>
  </message>
  <message>
   <source>{order} ships now, the rest waits</source>
   <translation>{order} se despacha ahora, el resto queda pendiente</translation>
  </message>
  <message>
   <source>{parcel} saved</source>
   <translation>{parcel} guardado</translation>
  </message>
  <message>
   <source>{parcel} saved, {order} is shipped</source>
   <translation>{parcel} guardado, {order} está despachado</translation>
  </message>
  <message>
   <source>{parcel} was saved</source>
   <translation>{parcel} quedó guardado</translation>
  </message>
  <message>
   <source>{parcel} was there already</source>
   <translation>{parcel} ya estaba ahí</translation>
  </message>
  <message>
   <source>{sku} stays out</source>
   <translation>{sku} queda fuera</translation>
  </message>
  <message>
   <source>{sku}: {change}, now {now}</source>
   <translation>{sku}: {change}, ahora {now}</translation>
  </message>
  <message>
   <source>{tracking} for {order}</source>
   <translation>{tracking} para {order}</translation>
  </message>
  <message>
   <source>“{words}” stands on {number}</source>
   <translation>“{words}” está en {number}</translation>
  </message>
 </context>
 <context>
  <name>outbox</name>
  <message>
   <source>Another shipment of a part of this order</source>
   <translation>Otro envío de una parte de este pedido</translation>
  </message>
  <message>
   <source>From the memory that was damaged</source>
   <translation>De la memoria que se dañó</translation>
  </message>
  <message>
   <source>It is there: somebody looked</source>
   <translation>Está ahí: alguien lo revisó</translation>
  </message>
  <message>
   <source>It may have been sent already. Packbench looks whether Ordoro has it, and sends nothing of it by itself.</source>
   <translation>Puede que ya se haya enviado. Packbench revisa si Ordoro lo tiene y no envía nada de ello por sí solo.</translation>
  </message>
 </context>
 <context>
  <name>pages</name>
  <message>
   <source>Bench</source>
   <translation>Mesa</translation>
  </message>
  <message>
   <source>Day</source>
   <translation>Día</translation>
  </message>
  <message>
   <source>Import</source>
   <translation>Importar</translation>
  </message>
  <message>
   <source>New order</source>
   <translation>Pedido nuevo</translation>
  </message>
  <message>
   <source>Products</source>
   <translation>Productos</translation>
  </message>
 </context>
 <context>
  <name>queue</name>
  <message numerus="yes">
   <source>%n need you</source>
   <extracomment>One: %n needs you</extracomment>
   <translation>
    <numerusform>%n requiere su atención</numerusform>
    <numerusform>%n requieren su atención</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n not sent yet</source>
   <extracomment>One: %n not sent yet</extracomment>
   <translation>
    <numerusform>%n aún sin enviar</numerusform>
    <numerusform>%n aún sin enviar</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n waiting to send</source>
   <extracomment>One: %n waiting to send</extracomment>
   <translation>
    <numerusform>%n en espera de envío</numerusform>
    <numerusform>%n en espera de envío</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>All else is sent. %n need you</source>
   <extracomment>One: All else is sent. %n needs you</extracomment>
   <translation>
    <numerusform>Lo demás está enviado. %n requiere su atención</numerusform>
    <numerusform>Lo demás está enviado. %n requieren su atención</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>⇡ %n waiting to send</source>
   <extracomment>One: ⇡ %n waiting to send</extracomment>
   <translation>
    <numerusform>⇡ %n por enviar</numerusform>
    <numerusform>⇡ %n por enviar</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>⚠ %n shops not told</source>
   <extracomment>One: ⚠ %n shop not told</extracomment>
   <translation>
    <numerusform>⚠ %n tienda sin aviso</numerusform>
    <numerusform>⚠ %n tiendas sin aviso</numerusform>
   </translation>
  </message>
 </context>
 <context>
  <name>repair</name>
  <message>
   <source>{number} and {other} have each other's number now</source>
   <translation>{number} y {other} intercambiaron sus números</translation>
  </message>
  <message>
   <source>{parcel} went to {number}; {other} waits again</source>
   <translation>{parcel} pasó a {number}; {other} vuelve a estar pendiente</translation>
  </message>
 </context>
 <context>
  <name>scan</name>
  <message>
   <source>11 digits before it and 11 behind it</source>
   <translation>11 dígitos antes y 11 después</translation>
  </message>
  <message>
   <source>16 digits before it and 4 behind it</source>
   <translation>16 dígitos antes y 4 después</translation>
  </message>
  <message>
   <source>22 digits before it</source>
   <translation>22 dígitos antes</translation>
  </message>
  <message>
   <source>7 characters before it and 5 behind it</source>
   <translation>7 caracteres antes y 5 después</translation>
  </message>
  <message>
   <source>7 digits before it</source>
   <translation>7 dígitos antes</translation>
  </message>
  <message>
   <source>A product that is not known here.</source>
   <translation>Un producto que aquí no se conoce.</translation>
  </message>
  <message>
   <source>Australia Post's own prefix</source>
   <translation>el prefijo propio de Australia Post</translation>
  </message>
  <message>
   <source>It can be cut off the ZIP in two ways: compare it with the label.</source>
   <translation>Se puede separar del código postal de dos maneras: compárelo con la etiqueta.</translation>
  </message>
  <message>
   <source>It may also be a product's code.</source>
   <translation>También puede ser el código de un producto.</translation>
  </message>
  <message>
   <source>No order, product or carrier is known by this code.</source>
   <translation>Ningún pedido, producto o transportista se conoce por este código.</translation>
  </message>
  <message>
   <source>Nothing was read. Scan again.</source>
   <translation>No se leyó nada. Escanee otra vez.</translation>
  </message>
  <message>
   <source>Scan the long bars of the label instead.</source>
   <translation>Escanee mejor las barras largas de la etiqueta.</translation>
  </message>
  <message>
   <source>Several carriers use this kind of number. Pick the one on the label.</source>
   <translation>Varios transportistas usan este tipo de número. Elija el de la etiqueta.</translation>
  </message>
  <message>
   <source>Several codes came at once. Scan one of them again.</source>
   <translation>Llegaron varios códigos a la vez. Escanee uno de ellos otra vez.</translation>
  </message>
  <message>
   <source>Taken as one of the {carrier} numbers, but other codes can look like it. Compare it with the label.</source>
   <translation>Se tomó como número de {carrier}, pero otros códigos se le parecen. Compárelo con la etiqueta.</translation>
  </message>
  <message>
   <source>The check digit of this {carrier} number is wrong. Was it misread?</source>
   <translation>El dígito verificador de este número de {carrier} no es correcto. ¿Se leyó mal?</translation>
  </message>
  <message>
   <source>The number in the {carrier} square code has a wrong check digit.</source>
   <translation>El número del código cuadrado de {carrier} tiene mal el dígito verificador.</translation>
  </message>
  <message>
   <source>The order has no postcode; this label says {label}.</source>
   <translation>El pedido no tiene código postal; esta etiqueta dice {label}.</translation>
  </message>
  <message>
   <source>The scanner types for another keyboard; repaired. {why}</source>
   <translation>El escáner escribe para otro teclado; corregido. {why}</translation>
  </message>
  <message>
   <source>There is no tracking number to be read in this square code.</source>
   <translation>En este código cuadrado no se puede leer un número de rastreo.</translation>
  </message>
  <message>
   <source>These may be two codes that were read as one. Compare the number with the label.</source>
   <translation>Pueden ser dos códigos leídos como uno. Compare el número con la etiqueta.</translation>
  </message>
  <message>
   <source>This bar only says where the parcel goes ({where}). Scan the bar with the tracking number.</source>
   <translation>Esta barra solo dice a dónde va el paquete ({where}). Escanee la barra con el número de rastreo.</translation>
  </message>
  <message>
   <source>This barcode's carrier is not on this bench's list now. Print a new sheet.</source>
   <translation>El transportista de este código ya no está en la lista de esta mesa. Imprima una hoja nueva.</translation>
  </message>
  <message>
   <source>This barcode's packer is not on this bench's list now. Print a new sheet.</source>
   <translation>Quien empaca según este código ya no está en la lista de esta mesa. Imprima una hoja nueva.</translation>
  </message>
  <message>
   <source>This barcode's preset is not on this bench's list now. Print a new sheet.</source>
   <translation>El preajuste de este código ya no está en la lista de esta mesa. Imprima una hoja nueva.</translation>
  </message>
  <message>
   <source>This command barcode was not read whole. Scan it again.</source>
   <translation>Este código de comando no se leyó completo. Escanéelo otra vez.</translation>
  </message>
  <message>
   <source>This has the look of {carrier} numbers, but its check digit is wrong. Was it misread?</source>
   <translation>Parece un número de {carrier}, pero su dígito verificador no es correcto. ¿Se leyó mal?</translation>
  </message>
  <message>
   <source>This has the shape of {carrier} numbers, but its check digit is wrong. Scan it again.</source>
   <translation>Tiene la forma de un número de {carrier}, pero su dígito verificador no es correcto. Escanéelo otra vez.</translation>
  </message>
  <message>
   <source>This is Amazon's sorting code.</source>
   <translation>Es el código de clasificación de Amazon.</translation>
  </message>
  <message>
   <source>This is Purolator's square code, without a number.</source>
   <translation>Es el código cuadrado de Purolator, sin número.</translation>
  </message>
  <message>
   <source>This is Royal Mail's sorting code.</source>
   <translation>Es el código de clasificación de Royal Mail.</translation>
  </message>
  <message>
   <source>This is a product's code, but no product here has it.</source>
   <translation>Es el código de un producto, pero ningún producto de aquí lo tiene.</translation>
  </message>
  <message>
   <source>This is a product's code, not a tracking number.</source>
   <translation>Es el código de un producto, no un número de rastreo.</translation>
  </message>
  <message>
   <source>This is a square code that is not read here.</source>
   <translation>Es un código cuadrado que aquí no se lee.</translation>
  </message>
  <message>
   <source>This is a web address.</source>
   <translation>Es una dirección web.</translation>
  </message>
  <message>
   <source>This is much longer than any label's code.</source>
   <translation>Es mucho más largo que el código de cualquier etiqueta.</translation>
  </message>
  <message>
   <source>This is no tracking number, or a bad read: its last digit fits no carrier's check.</source>
   <translation>No es un número de rastreo, o se leyó mal: su último dígito no coincide con ningún transportista.</translation>
  </message>
  <message>
   <source>This is no tracking number, or it was not read whole.</source>
   <translation>No es un número de rastreo, o no se leyó completo.</translation>
  </message>
  <message>
   <source>This label says no postcode.</source>
   <translation>Esta etiqueta no dice ningún código postal.</translation>
  </message>
  <message>
   <source>This label says {label}, the order goes to {order}.</source>
   <translation>Esta etiqueta dice {label}, el pedido va a {order}.</translation>
  </message>
  <message>
   <source>This may be {carriers}, or something else. Pick the carrier on the label.</source>
   <translation>Puede ser {carriers}, u otra cosa. Elija el transportista de la etiqueta.</translation>
  </message>
  <message>
   <source>This version of Packbench does not know this command barcode.</source>
   <translation>Esta versión de Packbench no conoce este código de comando.</translation>
  </message>
  <message>
   <source>Two codes were read as one. Scan again.</source>
   <translation>Se leyeron dos códigos como uno. Escanee otra vez.</translation>
  </message>
  <message>
   <source>ZIP {code}</source>
   <translation>código postal {code}</translation>
  </message>
  <message>
   <source>postal</source>
   <translation>correo postal</translation>
  </message>
  <message>
   <source>postcode and service digits around it</source>
   <translation>el código postal y los dígitos de servicio</translation>
  </message>
  <message>
   <source>postcode {code}</source>
   <translation>código postal {code}</translation>
  </message>
  <message>
   <source>the airbill's form number</source>
   <translation>el número de formulario de la guía</translation>
  </message>
  <message>
   <source>the second reading of the same code</source>
   <translation>la segunda lectura del mismo código</translation>
  </message>
  <message>
   <source>{carrier} number from the square code.</source>
   <translation>Número de {carrier} del código cuadrado.</translation>
  </message>
  <message>
   <source>{carrier} number; its check digit is right.</source>
   <translation>Número de {carrier}; su dígito verificador es correcto.</translation>
  </message>
  <message>
   <source>{carrier} numbers like this have {lengths} characters; this has {count}.</source>
   <translation>Los números de {carrier} como este tienen {lengths} caracteres; este tiene {count}.</translation>
  </message>
  <message>
   <source>{postcode} in {country}</source>
   <translation>{postcode} en {country}</translation>
  </message>
 </context>
 <context>
  <name>scanner</name>
  <message>
   <source>Caps Lock is on. Codes are read all the same.</source>
   <translation>Bloq Mayús está activado. Los códigos se leen igual.</translation>
  </message>
  <message>
   <source>Codes of several fields, as on postal labels, come with their separator. Good.</source>
   <translation>Los códigos de varios campos, como en etiquetas postales, llegan con su separador. Bien.</translation>
  </message>
  <message>
   <source>Good.</source>
   <translation>Bien.</translation>
  </message>
  <message>
   <source>It leaves out the separator within postal labels. They are read all the same; a postcode with four more digits may be taken for another one now and then.</source>
   <translation>Omite el separador dentro de las etiquetas postales. Se leen igual; de vez en cuando un código postal con cuatro dígitos más puede tomarse por otro.</translation>
  </message>
  <message>
   <source>It lets go of its keys late. Packbench knows that now.</source>
   <translation>Suelta sus teclas tarde. Packbench ya lo sabe.</translation>
  </message>
  <message>
   <source>It says what kind of code it read (AIM). Products are never taken for labels.</source>
   <translation>Dice qué tipo de código leyó (AIM). Un producto nunca se toma por una etiqueta.</translation>
  </message>
  <message>
   <source>It sends Enter after each code, {speed}. {praise}</source>
   <translation>Envía Enter después de cada código, {speed}. {praise}</translation>
  </message>
  <message>
   <source>It sends Tab after each code, {speed}. {praise}</source>
   <translation>Envía Tab después de cada código, {speed}. {praise}</translation>
  </message>
  <message>
   <source>It sends nothing after a code, {speed}. It works; with Enter after each code it works faster.</source>
   <translation>No envía nada después del código, {speed}. Funciona; con Enter después de cada código es más rápido.</translation>
  </message>
  <message>
   <source>It sends “{extra}” after each code, before the Enter. Please turn that off.</source>
   <translation>Envía “{extra}” después de cada código, antes del Enter. Desactívelo.</translation>
  </message>
  <message>
   <source>It sends “{odd}” for the separator within postal labels. Please set it to send GS.</source>
   <translation>Envía “{odd}” como separador dentro de las etiquetas postales. Configúrelo para que envíe GS.</translation>
  </message>
  <message>
   <source>It sends “{prefix}” before each code. Packbench takes that away.</source>
   <translation>Envía “{prefix}” antes de cada código. Packbench lo quita.</translation>
  </message>
  <message>
   <source>It types for a keyboard of another country, so letters come out wrong. Its manual has a code for your country: scan that, then start over.</source>
   <translation>Escribe para un teclado de otro país y las letras salen mal. Su manual tiene un código para su país: escanéelo y empiece de nuevo.</translation>
  </message>
  <message>
   <source>That is fast enough.</source>
   <translation>Es bastante rápido.</translation>
  </message>
  <message>
   <source>That is slow; Packbench waits for it.</source>
   <translation>Es lento; Packbench lo espera.</translation>
  </message>
  <message>
   <source>{gap} ms a key</source>
   <translation>{gap} ms por tecla</translation>
  </message>
 </context>
 <context>
  <name>services</name>
  <message>
   <source>Choose a file called packbench-copy-….zip that Packbench made. Nothing was changed.</source>
   <translation>Elija un archivo llamado packbench-copy-….zip hecho por Packbench. No se cambió nada.</translation>
  </message>
  <message>
   <source>It needs you: look at it in the outbox.</source>
   <translation>Requiere su atención: véalo en lo que espera envío.</translation>
  </message>
  <message>
   <source>It was dropped.</source>
   <translation>Se descartó.</translation>
  </message>
  <message>
   <source>Kept here, and sent by itself.</source>
   <translation>Guardado aquí; se envía por sí solo.</translation>
  </message>
  <message>
   <source>No account is connected on this computer.</source>
   <translation>No hay ninguna cuenta conectada en esta computadora.</translation>
  </message>
  <message>
   <source>Nothing could be written to {folder}. Choose another folder in the settings, or plug the stick in.</source>
   <translation>No se pudo escribir nada en {folder}. Elija otra carpeta en los ajustes, o conecte la memoria USB.</translation>
  </message>
  <message>
   <source>Nothing was pasted.</source>
   <translation>No se pegó nada.</translation>
  </message>
  <message>
   <source>Order {order} does not wait here, and could not be looked up ({why})</source>
   <translation>El pedido {order} no está pendiente aquí y no se pudo buscar ({why})</translation>
  </message>
  <message>
   <source>Order {order} does not wait, and was not looked for: too many of this file do not</source>
   <translation>El pedido {order} no está pendiente y no se buscó: demasiados de este archivo no lo están</translation>
  </message>
  <message>
   <source>Ordoro answers, and asks for a key as it should.</source>
   <translation>Ordoro responde, y pide una clave como debe.</translation>
  </message>
  <message>
   <source>Ordoro answers.</source>
   <translation>Ordoro responde.</translation>
  </message>
  <message>
   <source>Ordoro answers: {generation} orders, four questions in {milliseconds} ms.</source>
   <translation>Ordoro responde: pedidos {generation}, cuatro preguntas en {milliseconds} ms.</translation>
  </message>
  <message>
   <source>Ordoro could not be asked.</source>
   <translation>No se pudo preguntar a Ordoro.</translation>
  </message>
  <message>
   <source>Ordoro knows no order {order}</source>
   <translation>Ordoro no conoce ningún pedido {order}</translation>
  </message>
  <message>
   <source>Ordoro was reached and did not answer in time.</source>
   <translation>Se llegó a Ordoro, pero no respondió a tiempo.</translation>
  </message>
  <message>
   <source>Say above which column holds the tracking number.</source>
   <translation>Diga arriba qué columna tiene el número de rastreo.</translation>
  </message>
  <message>
   <source>Shipped</source>
   <translation>Despachado</translation>
  </message>
  <message>
   <source>The connection to {host} is safe, through the proxy {proxy}.</source>
   <translation>La conexión con {host} es segura, por el proxy {proxy}.</translation>
  </message>
  <message>
   <source>The connection to {host} is safe.</source>
   <translation>La conexión con {host} es segura.</translation>
  </message>
  <message>
   <source>The key is accepted by {company}.</source>
   <translation>{company} acepta la clave.</translation>
  </message>
  <message>
   <source>The key is accepted.</source>
   <translation>La clave se acepta.</translation>
  </message>
  <message>
   <source>The name {host} cannot be looked up: there is no internet, or a filter is in the way.</source>
   <translation>No se encuentra el nombre {host}: no hay internet, o un filtro lo impide.</translation>
  </message>
  <message>
   <source>The name {host} is known.</source>
   <translation>El nombre {host} se conoce.</translation>
  </message>
  <message>
   <source>This account's API cannot tag orders: give order {number} the tag “HOLD” in Ordoro's own window. Every bench sees it then.</source>
   <translation>La API de esta cuenta no puede marcar pedidos: ponga al pedido {number} la marca “HOLD” en la propia ventana de Ordoro. Así lo ven todas las mesas.</translation>
  </message>
  <message>
   <source>This account's API cannot tag orders: take the tag “HOLD” off order {number} in Ordoro's own window. Every bench sees it then.</source>
   <translation>La API de esta cuenta no puede marcar pedidos: quite al pedido {number} la marca “HOLD” en la propia ventana de Ordoro. Así lo ven todas las mesas.</translation>
  </message>
  <message numerus="yes">
   <source>This computer has %n of its own that are not sent yet. Send or drop them first.</source>
   <extracomment>One: This computer has %n of its own that is not sent yet. Send or drop it first.</extracomment>
   <translation>
    <numerusform>Esta computadora tiene %n propio sin enviar. Primero envíelo o descártelo.</numerusform>
    <numerusform>Esta computadora tiene %n propios sin enviar. Primero envíelos o descártelos.</numerusform>
   </translation>
  </message>
  <message>
   <source>What was pasted is too long. Export one day as a file instead.</source>
   <translation>Lo pegado es demasiado largo. Exporte mejor un día como archivo.</translation>
  </message>
  <message>
   <source>Whether the key is right could not be asked.</source>
   <translation>No se pudo preguntar si la clave es correcta.</translation>
  </message>
  <message>
   <source>another carrier</source>
   <translation>otro transportista</translation>
  </message>
  <message>
   <source>{host} is looked up by the proxy {proxy}.</source>
   <translation>{host} lo busca el proxy {proxy}.</translation>
  </message>
  <message>
   <source>{words}. Noted on the order: {numbers}</source>
   <translation>{words}. Anotado en el pedido: {numbers}</translation>
  </message>
  <message>
   <source>{words}. The further numbers ({numbers}) were not noted: {why}</source>
   <translation>{words}. Los demás números ({numbers}) no se anotaron: {why}</translation>
  </message>
  <message>
   <source>“{text}” is not a tracking number.</source>
   <translation>“{text}” no es un número de rastreo.</translation>
  </message>
 </context>
 <context>
  <name>settings</name>
  <message>
   <source>%</source>
   <translation>%</translation>
  </message>
  <message>
   <source>A copy each night, in this folder</source>
   <translation>Una copia cada noche, en esta carpeta</translation>
  </message>
  <message>
   <source>A tag at Ordoro while it is open; not every account has it.</source>
   <translation>Una etiqueta en Ordoro mientras esté abierto; no todas las cuentas la tienen.</translation>
  </message>
  <message>
   <source>Accepted, done, wrong, and look at the screen.</source>
   <translation>Aceptado, hecho, error y mire la pantalla.</translation>
  </message>
  <message>
   <source>As the system has it</source>
   <translation>Como en el sistema</translation>
  </message>
  <message>
   <source>Carrier, method, cost and who is told, under one name, one key and one barcode.</source>
   <translation>Transportista, servicio, costo y a quién se avisa, con un nombre, una tecla y un código de barras.</translation>
  </message>
  <message>
   <source>Each gets a barcode on the sheet, with its carrier. Empty: the last ones you used.</source>
   <translation>Cada uno lleva un código de barras en la hoja, con su transportista. Vacío: los últimos que usó.</translation>
  </message>
  <message>
   <source>Enter</source>
   <translation>Enter</translation>
  </message>
  <message>
   <source>Everything is seen, nothing can be sent from here.</source>
   <translation>Se ve todo; de aquí no se puede enviar nada.</translation>
  </message>
  <message>
   <source>For working without the internet.</source>
   <translation>Para trabajar sin internet.</translation>
  </message>
  <message>
   <source>If wanted</source>
   <translation>Si se quiere</translation>
  </message>
  <message>
   <source>It did not answer within {seconds} seconds. Is it waiting to be unlocked?</source>
   <translation>No respondió en {seconds} segundos. ¿Espera a que lo desbloquee?</translation>
  </message>
  <message>
   <source>It refused. Unlock it, or sign in to the computer again.</source>
   <translation>Se negó. Desbloquéelo, o entre otra vez en la computadora.</translation>
  </message>
  <message>
   <source>Keep read orders</source>
   <translation>Conservar los pedidos leídos</translation>
  </message>
  <message>
   <source>Language</source>
   <translation>Idioma</translation>
  </message>
  <message>
   <source>Look only</source>
   <translation>Solo ver</translation>
  </message>
  <message>
   <source>Name of this bench</source>
   <translation>Nombre de esta mesa</translation>
  </message>
  <message>
   <source>Never</source>
   <translation>Nunca</translation>
  </message>
  <message>
   <source>Nothing</source>
   <translation>Nada</translation>
  </message>
  <message>
   <source>Of Packbench's own sounds.</source>
   <translation>De los sonidos de Packbench.</translation>
  </message>
  <message>
   <source>Of this window, from its next start.</source>
   <translation>De esta ventana, desde su próximo inicio.</translation>
  </message>
  <message>
   <source>One comment on each shipped order: packer, bench, what was verified.</source>
   <translation>Un comentario en cada pedido despachado: quién empacó, mesa, qué se verificó.</translation>
  </message>
  <message>
   <source>Ordoro's own tag "Contents Verified"; not every account has it.</source>
   <translation>La etiqueta de Ordoro "Contents Verified"; no todas las cuentas la tienen.</translation>
  </message>
  <message>
   <source>Packers</source>
   <translation>Quiénes empacan</translation>
  </message>
  <message>
   <source>Packing</source>
   <translation>Empaque</translation>
  </message>
  <message>
   <source>Presets</source>
   <translation>Preajustes</translation>
  </message>
  <message>
   <source>Required</source>
   <translation>Obligatorio</translation>
  </message>
  <message>
   <source>Required: Ship waits until every item was scanned.</source>
   <translation>Obligatorio: Despachar espera hasta escanear cada artículo.</translation>
  </message>
  <message>
   <source>Sending</source>
   <translation>Envío a Ordoro</translation>
  </message>
  <message>
   <source>Settings, journal and what is not sent, without the key: on a stick, or where it is backed up.</source>
   <translation>Ajustes, diario y lo no enviado, sin la clave: en una memoria USB o donde se respalde.</translation>
  </message>
  <message>
   <source>Ship by itself</source>
   <translation>Despachar por sí solo</translation>
  </message>
  <message>
   <source>Show an old queue first</source>
   <translation>Mostrar primero una cola vieja</translation>
  </message>
  <message>
   <source>Show others what is open here</source>
   <translation>Mostrar a otros lo abierto aquí</translation>
  </message>
  <message>
   <source>Shown to other benches and in the day's books.</source>
   <translation>Se muestra a otras mesas y en los libros del día.</translation>
  </message>
  <message>
   <source>Sounds</source>
   <translation>Sonidos</translation>
  </message>
  <message>
   <source>Station</source>
   <translation>Estación</translation>
  </message>
  <message>
   <source>Tab</source>
   <translation>Tab</translation>
  </message>
  <message>
   <source>Tag verified orders</source>
   <translation>Marcar pedidos verificados</translation>
  </message>
  <message>
   <source>The likeliest first; a number that fits several is offered in this order.</source>
   <translation>El más probable primero; un número que sirve para varios se ofrece en este orden.</translation>
  </message>
  <message>
   <source>The {name} did not keep it.</source>
   <translation>{name} no la guardó.</translation>
  </message>
  <message>
   <source>This computer</source>
   <translation>Esta computadora</translation>
  </message>
  <message>
   <source>This computer has no keyring that Packbench trusts with a key.</source>
   <translation>Esta computadora no tiene un llavero al que Packbench confíe una clave.</translation>
  </message>
  <message>
   <source>Time to take a shipment back.</source>
   <translation>Tiempo para anular un envío.</translation>
  </message>
  <message>
   <source>Verify by scanning</source>
   <translation>Verificar con escáner</translation>
  </message>
  <message>
   <source>Volume</source>
   <translation>Volumen</translation>
  </message>
  <message>
   <source>Wait before the shop is told</source>
   <translation>Esperar antes de avisar a la tienda</translation>
  </message>
  <message>
   <source>What waited longer is shown before it is sent.</source>
   <translation>Lo que esperó más se muestra antes de enviarlo.</translation>
  </message>
  <message>
   <source>When all that is required was scanned, after a countdown of three seconds.</source>
   <translation>Cuando se escaneó todo lo necesario, tras una cuenta de tres segundos.</translation>
  </message>
  <message>
   <source>Who packs here. Each gets a barcode; no passwords.</source>
   <translation>Quién empaca aquí. Cada quien recibe un código de barras; sin contraseñas.</translation>
  </message>
  <message>
   <source>Write who packed it</source>
   <translation>Escribir quién lo empacó</translation>
  </message>
  <message>
   <source>Your carriers</source>
   <translation>Sus transportistas</translation>
  </message>
  <message>
   <source>Your methods</source>
   <translation>Sus servicios</translation>
  </message>
  <message>
   <source>days</source>
   <translation>días</translation>
  </message>
  <message>
   <source>min</source>
   <translation>min</translation>
  </message>
  <message>
   <source>nothing</source>
   <translation>nada</translation>
  </message>
  <message>
   <source>off</source>
   <translation>no</translation>
  </message>
  <message>
   <source>on</source>
   <translation>sí</translation>
  </message>
  <message>
   <source>s</source>
   <translation>s</translation>
  </message>
 </context>
 <context>
  <name>steps</name>
  <message>
   <source>Change {fields} of {sku}</source>
   <translation>Cambiar {fields} de {sku}</translation>
  </message>
  <message>
   <source>Ordoro took the change of {sku}, but shows something else: {fields}.</source>
   <translation>Ordoro aceptó el cambio de {sku}, pero muestra otra cosa: {fields}.</translation>
  </message>
  <message>
   <source>{field} was {was}, now {now}</source>
   <translation>{field} era {was}, ahora {now}</translation>
  </message>
  <message>
   <source>{sku}: {fields} as asked</source>
   <translation>{sku}: {fields} como se pidió</translation>
  </message>
 </context>
 <context>
  <name>support</name>
  <message numerus="yes">
   <source>%n not sent yet would be lost. Send them first, or make a copy.</source>
   <extracomment>One: %n not sent yet would be lost. Send it first, or make a copy.</extracomment>
   <translation>
    <numerusform>%n aún sin enviar se perdería. Envíelo primero, o haga una copia.</numerusform>
    <numerusform>%n aún sin enviar se perderían. Envíelos primero, o haga una copia.</numerusform>
   </translation>
  </message>
 </context>
 <context>
  <name>tables</name>
  <message>
   <source>A quotation mark that is opened around line {line} is never closed.</source>
   <translation>Una comilla que se abre cerca del renglón {line} nunca se cierra.</translation>
  </message>
  <message>
   <source>A spreadsheet has shortened this number to {cleaned}; its digits are lost. Export it again, as text.</source>
   <translation>Una hoja de cálculo acortó este número a {cleaned}; sus dígitos se perdieron. Expórtelo otra vez, como texto.</translation>
  </message>
  <message>
   <source>Column {letters}</source>
   <translation>Columna {letters}</translation>
  </message>
  <message>
   <source>It has headings but no rows below them: nothing was shipped that day, or it was cut short.</source>
   <translation>Tiene encabezados pero ninguna fila debajo: ese día no se despachó nada, o se cortó.</translation>
  </message>
  <message>
   <source>It has more than {most} rows. Export one day, not everything.</source>
   <translation>Tiene más de {most} filas. Exporte un día, no todo.</translation>
  </message>
  <message>
   <source>It is a PDF. Export the shipments as CSV instead.</source>
   <translation>Es un PDF. Exporte mejor los envíos como CSV.</translation>
  </message>
  <message>
   <source>It is a compressed file. Unpack it first.</source>
   <translation>Es un archivo comprimido. Descomprímalo primero.</translation>
  </message>
  <message>
   <source>It is a picture.</source>
   <translation>Es una imagen.</translation>
  </message>
  <message>
   <source>It is a text document with formatting. Save it as CSV instead.</source>
   <translation>Es un documento de texto con formato. Guárdelo mejor como CSV.</translation>
  </message>
  <message>
   <source>It is an Excel workbook (or another zipped file), whatever its name says. Save it as CSV first.</source>
   <translation>Es un libro de Excel (u otro archivo comprimido), diga lo que diga su nombre. Guárdelo primero como CSV.</translation>
  </message>
  <message>
   <source>It is an old Excel workbook, whatever its name says. Save it as CSV first.</source>
   <translation>Es un libro de Excel antiguo, diga lo que diga su nombre. Guárdelo primero como CSV.</translation>
  </message>
  <message>
   <source>It is empty.</source>
   <translation>Está vacío.</translation>
  </message>
  <message>
   <source>It is not text. Export the shipments as CSV.</source>
   <translation>No es texto. Exporte los envíos como CSV.</translation>
  </message>
  <message>
   <source>Line {line} has {count} columns; {most} are the most. Is it the right file?</source>
   <translation>El renglón {line} tiene {count} columnas; el máximo es {most}. ¿Es el archivo correcto?</translation>
  </message>
  <message>
   <source>Line {line} holds a cell that is too long to be one.</source>
   <translation>El renglón {line} tiene una celda demasiado larga.</translation>
  </message>
  <message>
   <source>UTF-8 and Windows-1252, mixed</source>
   <translation>UTF-8 y Windows-1252, mezclados</translation>
  </message>
  <message>
   <source>{cleaned} has nothing but zeros after its fifteenth digit: a spreadsheet has rounded it. Export it again, as text.</source>
   <translation>{cleaned} tiene solo ceros después del dígito quince: una hoja de cálculo lo redondeó. Expórtelo otra vez, como texto.</translation>
  </message>
  <message>
   <source>“{name}” cannot be opened: {why}.</source>
   <translation>No se puede abrir “{name}”: {why}.</translation>
  </message>
  <message>
   <source>“{name}” cannot be written: {why}.</source>
   <translation>No se puede escribir “{name}”: {why}.</translation>
  </message>
  <message>
   <source>“{name}” has {size} MB; {most} MB are the most. Export one day, not everything.</source>
   <translation>“{name}” tiene {size} MB; el máximo es {most} MB. Exporte un día, no todo.</translation>
  </message>
  <message>
   <source>“{name}” is not a file.</source>
   <translation>“{name}” no es un archivo.</translation>
  </message>
  <message>
   <source>“{text}” as cost: {why}</source>
   <translation>“{text}” como costo: {why}</translation>
  </message>
  <message>
   <source>“{text}” does not tell whether the label was voided.</source>
   <translation>“{text}” no dice si la etiqueta se anuló.</translation>
  </message>
  <message>
   <source>“{text}” is no day of the calendar.</source>
   <translation>“{text}” no es un día del calendario.</translation>
  </message>
  <message>
   <source>“{text}” is not a date. Write it like 2026-11-21.</source>
   <translation>“{text}” no es una fecha. Escríbala como 2026-11-21.</translation>
  </message>
 </context>
 <context>
  <name>tracking_import</name>
  <message numerus="yes">
   <source>%n add a cost or method</source>
   <extracomment>One: %n adds a cost or method</extracomment>
   <translation>
    <numerusform>%n agrega costo o servicio</numerusform>
    <numerusform>%n agregan costo o servicio</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n are looked for</source>
   <extracomment>One: %n is looked for</extracomment>
   <translation>
    <numerusform>%n se está buscando</numerusform>
    <numerusform>%n se están buscando</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n cannot</source>
   <extracomment>One: %n cannot</extracomment>
   <translation>
    <numerusform>%n no se puede</numerusform>
    <numerusform>%n no se pueden</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n do nothing</source>
   <extracomment>One: %n does nothing</extracomment>
   <translation>
    <numerusform>%n no hace nada</numerusform>
    <numerusform>%n no hacen nada</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n done</source>
   <extracomment>One: %n done</extracomment>
   <translation>
    <numerusform>%n hecho</numerusform>
    <numerusform>%n hechos</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n kept, sent by themselves</source>
   <extracomment>One: %n kept, sent by itself</extracomment>
   <translation>
    <numerusform>%n guardado, se envía por sí solo</numerusform>
    <numerusform>%n guardados, se envían por sí solos</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n not begun</source>
   <extracomment>One: %n not begun</extracomment>
   <translation>
    <numerusform>%n sin empezar</numerusform>
    <numerusform>%n sin empezar</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n not sent</source>
   <extracomment>One: %n not sent</extracomment>
   <translation>
    <numerusform>%n sin enviar</numerusform>
    <numerusform>%n sin enviar</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n rows</source>
   <extracomment>One: %n row</extracomment>
   <translation>
    <numerusform>%n fila</numerusform>
    <numerusform>%n filas</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n rows saved</source>
   <extracomment>One: %n row saved</extracomment>
   <translation>
    <numerusform>%n fila guardada</numerusform>
    <numerusform>%n filas guardadas</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n ship</source>
   <extracomment>One: %n ships</extracomment>
   <translation>
    <numerusform>%n se despacha</numerusform>
    <numerusform>%n se despachan</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n to confirm</source>
   <extracomment>One: %n to confirm</extracomment>
   <translation>
    <numerusform>%n por confirmar</numerusform>
    <numerusform>%n por confirmar</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n unsure</source>
   <extracomment>One: %n unsure</extracomment>
   <translation>
    <numerusform>%n sin confirmar</numerusform>
    <numerusform>%n sin confirmar</numerusform>
   </translation>
  </message>
  <message>
   <source>Carrier</source>
   <translation>Transportista</translation>
  </message>
  <message numerus="yes">
   <source>Confirm %n proposals</source>
   <extracomment>One: Confirm the proposal</extracomment>
   <translation>
    <numerusform>Confirmar la propuesta</numerusform>
    <numerusform>Confirmar %n propuestas</numerusform>
   </translation>
  </message>
  <message>
   <source>Cost</source>
   <translation>Costo</translation>
  </message>
  <message>
   <source>Line</source>
   <translation>Renglón</translation>
  </message>
  <message>
   <source>Method</source>
   <translation>Servicio</translation>
  </message>
  <message>
   <source>Order</source>
   <translation>Pedido</translation>
  </message>
  <message>
   <source>Order number</source>
   <translation>Número de pedido</translation>
  </message>
  <message>
   <source>Paused</source>
   <translation>En pausa</translation>
  </message>
  <message>
   <source>Postcode</source>
   <translation>Código postal</translation>
  </message>
  <message>
   <source>Recipient</source>
   <translation>Destinatario</translation>
  </message>
  <message numerus="yes">
   <source>Save %n problems…</source>
   <extracomment>One: Save the problem…</extracomment>
   <translation>
    <numerusform>Guardar el problema…</numerusform>
    <numerusform>Guardar %n problemas…</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>Ship %n orders</source>
   <extracomment>One: Ship %n order</extracomment>
   <translation>
    <numerusform>Despachar %n pedido</numerusform>
    <numerusform>Despachar %n pedidos</numerusform>
   </translation>
  </message>
  <message>
   <source>Ship date</source>
   <translation>Fecha de envío</translation>
  </message>
  <message>
   <source>Stopping: what has begun comes to its end</source>
   <translation>Deteniendo: lo empezado se termina</translation>
  </message>
  <message>
   <source>Tracking number</source>
   <translation>Número de rastreo</translation>
  </message>
  <message>
   <source>Voided</source>
   <translation>Anulado</translation>
  </message>
  <message>
   <source>What happens</source>
   <translation>Qué pasa</translation>
  </message>
  <message numerus="yes">
   <source>add to %n orders</source>
   <extracomment>One: add to %n order</extracomment>
   <translation>
    <numerusform>agregar a %n pedido</numerusform>
    <numerusform>agregar a %n pedidos</numerusform>
   </translation>
  </message>
  <message>
   <source>adds to it</source>
   <translation>agrega</translation>
  </message>
  <message>
   <source>bars</source>
   <translation>barras</translation>
  </message>
  <message>
   <source>between the columns: {separator}</source>
   <translation>entre las columnas: {separator}</translation>
  </message>
  <message>
   <source>cannot</source>
   <translation>no se puede</translation>
  </message>
  <message>
   <source>columns as you chose them before</source>
   <translation>columnas como usted las eligió antes</translation>
  </message>
  <message>
   <source>commas</source>
   <translation>comas</translation>
  </message>
  <message>
   <source>confirm?</source>
   <translation>¿confirmar?</translation>
  </message>
  <message>
   <source>done</source>
   <translation>hecho</translation>
  </message>
  <message>
   <source>kept</source>
   <translation>guardado</translation>
  </message>
  <message>
   <source>looking…</source>
   <translation>buscando…</translation>
  </message>
  <message>
   <source>no headings</source>
   <translation>sin encabezados</translation>
  </message>
  <message>
   <source>not sent</source>
   <translation>no enviado</translation>
  </message>
  <message>
   <source>nothing to do</source>
   <translation>nada que hacer</translation>
  </message>
  <message>
   <source>semicolons</source>
   <translation>puntos y comas</translation>
  </message>
  <message>
   <source>ships</source>
   <translation>se despacha</translation>
  </message>
  <message>
   <source>tabs</source>
   <translation>tabulaciones</translation>
  </message>
  <message>
   <source>unsure</source>
   <translation>sin confirmar</translation>
  </message>
  <message>
   <source>waiting</source>
   <translation>pendiente</translation>
  </message>
  <message>
   <source>{done} of {total} sent</source>
   <translation>{done} de {total} enviados</translation>
  </message>
 </context>
</TS>
